"use client";

import SearchOutlined from "@ant-design/icons/SearchOutlined";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { inLanguage } from "@orderloom/schema/language";
import { Input } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { useAnnounce } from "../canvas/announcer.tsx";
import { addNode, defaultPlace } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { KindButton } from "./kind-button.tsx";
import { kindsByFamily, kindsOf, searchKinds } from "./node-choices.ts";
import styles from "./palette.module.css";
import { useKeptKinds } from "./use-kept-kinds.ts";

/** The kinds of nodes: dragged onto the canvas, or added behind the selected node by a click or Enter. */
export function Palette() {
  const t = useTranslations("designer.palette");
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const { kept, toggleFavourite, noteUse } = useKeptKinds();
  // As they were on opening: a list that moved with each use would slip away from under the pointer.
  const [recent] = useState(kept.recent);
  const addKind = useAddKind();
  const add = (definition: NodeDefinition) => {
    addKind(definition);
    noteUse(definition.type);
  };
  const found = searchKinds(query);
  // A search is answered by families alone: what is found stands once.
  const ofHand = query.trim() === "" ? (["favourites", "recent"] as const) : [];
  const sections = [
    ...ofHand.map((key) => ({
      key,
      title: t(key),
      again: true,
      definitions: kindsOf(key === "recent" ? recent : kept.favourites),
    })),
    ...kindsByFamily(found).map(({ family, definitions }) => {
      return { key: family, title: t(`families.${family}`), again: false, definitions };
    }),
  ].filter(({ definitions }) => definitions.length > 0);
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
        {sections.map(({ key, title, again, definitions }) => (
          <fieldset key={key} className={styles.family}>
            <legend className={styles.heading}>{title}</legend>
            {definitions.map((definition) => (
              <KindButton
                key={definition.type}
                definition={definition}
                {...(again ? { among: title } : {})}
                isFavourite={kept.favourites.includes(definition.type)}
                onAdd={() => add(definition)}
                onUsed={() => noteUse(definition.type)}
                onFavourite={() => toggleFavourite(definition.type)}
              />
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className={styles.none}>{t("none")}</p>}
      </div>
    </section>
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
  const buttons = [...(list?.querySelectorAll<HTMLElement>("[data-kind]") ?? [])];
  const at = buttons.findIndex((button) => button.contains(document.activeElement));
  buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
}
