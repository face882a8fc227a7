"use client";

import { inLanguage } from "@orderloom/schema/language";
import type { FieldType } from "@orderloom/schema/order/order-fields";
import { Select } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { variableOf } from "../rule/rule-fields.ts";
import { useRuleFields } from "../rule/use-rule-fields.ts";
import styles from "./table.module.css";
import type { TableEditing } from "./table-editor.tsx";
import { addColumn } from "./table-edits.ts";

/** Cells have no way to write a moment. */
const JUDGED: ReadonlySet<FieldType> = new Set(["text", "number", "money", "boolean", "choice", "tags"]);
const CURRENCY = "CNY";

/** Chooses a field to judge by, searched by its name, and adds it as a column. */
export function AddColumn({ table, disabled, onChange }: TableEditing) {
  const t = useTranslations("decisionTable");
  const language = useLocale();
  const fields = useRuleFields().all.filter(({ type }) => JUDGED.has(type));
  const currency = table.columns.find((column) => column.currency !== null)?.currency ?? CURRENCY;
  return (
    <Select
      value={null}
      className={styles.add ?? ""}
      aria-label={t("addColumn")}
      placeholder={t("addColumn")}
      disabled={disabled || table.columns.length === 12}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={fields.map(({ path, label }) => ({ value: path, label: inLanguage(label, language) }))}
      onChange={(path: string | null) => {
        const field = fields.find((known) => known.path === path);
        if (field) onChange(addColumn(table, variableOf(field.path), field.type === "money" ? currency : null));
      }}
    />
  );
}
