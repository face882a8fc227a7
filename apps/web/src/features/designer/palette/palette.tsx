"use client";

import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { inLanguage } from "@orderloom/schema/language";
import type { NodeDefinition } from "@orderloom/schema/node";
import { Input, Tooltip } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { useAnnounce } from "../canvas/announcer.tsx";
import { addNode, defaultPlace } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { NODE_DRAG_TYPE } from "./drag-type.ts";
import { kindsByFamily, searchKinds } from "./node-choices.ts";
import styles from "./palette.module.css";

/** The kinds of nodes: dragged onto the canvas, or added behind the selected node by a click or Enter. */
export function Palette() {
  const t = useTranslations("designer.palette");
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const add = useAddKind();
  const found = searchKinds(query);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement && found[0]) add(found[0]);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    moveFocus(list.current, event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <section className={styles.palette} aria-label={t("label")} onKeyDown={onKeyDown}>
      <div className={styles.search}>
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t("search")}
          aria-label={t("search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div ref={list} className={styles.list}>
        {kindsByFamily(found).map(({ family, definitions }) => (
          <fieldset key={family} className={styles.family}>
            <legend className={styles.heading}>{t(`families.${family}`)}</legend>
            {definitions.map((definition) => (
              <Kind key={definition.type} definition={definition} onAdd={() => add(definition)} />
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className={styles.none}>{t("none")}</p>}
      </div>
    </section>
  );
}

function Kind({ definition, onAdd }: { definition: NodeDefinition; onAdd: () => void }) {
  const language = useLocale();
  const { type, family, icon, labels } = definition;
  return (
    <Tooltip placement="right" title={inLanguage(labels.description, language)} mouseEnterDelay={0.6}>
      <button
        type="button"
        draggable
        className={styles.kind}
        data-family={family}
        data-kind={type}
        onClick={onAdd}
        onDragStart={(event) => {
          event.dataTransfer.setData(NODE_DRAG_TYPE, type);
          event.dataTransfer.effectAllowed = "copy";
        }}
      >
        <span className={styles.icon}>
          <NodeIcon name={icon} />
        </span>
        {inLanguage(labels.title, language)}
      </button>
    </Tooltip>
  );
}

/** Adds a kind of node where it makes sense, and says what was added. */
function useAddKind(): (definition: NodeDefinition) => void {
  const designer = useDesigner();
  const announce = useAnnounce();
  const language = useLocale();
  const t = useTranslations("designer.announce");
  return (definition) => {
    addNode(designer, definition, defaultPlace(designer));
    announce(t("added", { title: inLanguage(definition.labels.title, language) }));
  };
}

function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button.contains(document.activeElement));
  buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
}
