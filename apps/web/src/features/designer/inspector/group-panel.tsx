"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { Input, Switch } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";
import { SelectionButtons } from "./selection-panel.tsx";

type Group = Graph["groups"][number];

const DESCRIPTION_CHARS = 500;

/** One group: what it is called and what its part of the flow is for. */
export function GroupPanel({ group, readOnly }: { group: Group; readOnly: boolean }) {
  const t = useTranslations("designer.group");
  const designer = useDesigner();
  const isFolded = useDesignerState(({ folded }) => folded.includes(group.id));
  const id = useId();
  const set = (change: Partial<Pick<Group, "name" | "description">>) =>
    designer.dispatch({ type: "group.set", id: group.id, change }, `group:${group.id}:${Object.keys(change).join()}`);
  return (
    <div className={styles.body} data-fields>
      <h2>{t("title", { count: group.nodes.length })}</h2>
      <label htmlFor={`${id}name`} className={styles.label}>
        {t("name")}
      </label>
      <Input
        id={`${id}name`}
        disabled={readOnly}
        value={group.name}
        placeholder={t("unnamed")}
        maxLength={LIMITS.nameChars}
        onChange={(event) => set({ name: event.target.value })}
      />
      <label htmlFor={`${id}description`} className={styles.label}>
        {t("description")}
      </label>
      <Input.TextArea
        id={`${id}description`}
        autoSize={{ minRows: 2, maxRows: 6 }}
        disabled={readOnly}
        value={group.description}
        placeholder={t("descriptionExample")}
        maxLength={DESCRIPTION_CHARS}
        onChange={(event) => set({ description: event.target.value })}
      />
      <p className={styles.label}>
        <Switch size="small" checked={isFolded} aria-label={t("folded")} onChange={() => designer.fold(group.id)} />{" "}
        {t("folded")}
        <span className={styles.note}>{t("foldedNote")}</span>
      </p>
      {!readOnly && <SelectionButtons />}
    </div>
  );
}
