"use client";

import { Json } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./retry-dialog.module.css";
import type { Edits } from "./retry-dialog.tsx";
import type { RetryPreview } from "./run-row.ts";

type Props = { readonly preview: RetryPreview; readonly onChange: (edits: Edits | "wrong") => void };

/** Where the trigger's data stands among the texts; no node can have this id. */
const DATA = "";

/** What a retry starts with, as JSON to be changed: what the trigger brought, and what each node left. */
export function RetryEdits({ preview: { start, nodes }, onChange }: Props) {
  const t = useTranslations("operate");
  const { language } = useReader();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const titles = new Map(nodes.map(({ id, title }) => [id, inLanguage(title, language)]));
  const change = (place: string, text: string) => {
    const next = new Map(texts).set(place, text);
    setTexts(next);
    onChange(editsOf(next));
  };
  const fields = [
    { place: DATA, label: t("editData"), shown: start.data },
    ...Object.entries(start.outputs).map(([node, shown]) => ({
      place: node,
      label: t("editOutput", { node: titles.get(node) ?? node }),
      shown,
    })),
  ];
  return (
    <div className={styles.edits}>
      {start.content === "masked" && <p className={styles.soft}>{t("editMasked")}</p>}
      {fields.map(({ place, label, shown }) => {
        const text = texts.get(place) ?? JSON.stringify(shown, null, 2);
        return (
          <div key={place} className={styles.field}>
            {label}
            <Input.TextArea
              className={styles.json ?? ""}
              aria-label={label}
              value={text}
              autoSize={{ minRows: 2, maxRows: 10 }}
              spellCheck={false}
              {...(readJson(text) === undefined ? { status: "error" as const } : {})}
              onChange={({ target }) => change(place, target.value)}
            />
            {readJson(text) === undefined && <span className={styles.wrong}>{t("notJson")}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** The fields that were touched. */
function editsOf(texts: ReadonlyMap<string, string>): Edits | "wrong" {
  const edits: Edits = {};
  for (const [place, text] of texts) {
    const value = readJson(text);
    if (value === undefined) return "wrong";
    if (place === DATA) edits.data = value;
    else edits.outputs = { ...edits.outputs, [place]: value };
  }
  return edits;
}

function readJson(text: string): Json | undefined {
  try {
    return Json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
