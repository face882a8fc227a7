"use client";

import { analyseTable, type SampleValues, type TableFinding } from "@orderloom/nodes/rule/table/analyse-table";
import type { CellValue } from "@orderloom/nodes/rule/table/cell-test";
import type { DecisionTable, TableColumn } from "@orderloom/nodes/rule/table/params";
import { readTable } from "@orderloom/nodes/rule/table/read-table";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { fieldOfVariable } from "../rule/rule-fields.ts";
import styles from "./table.module.css";

/** Orders left out, rows that never count, rows that clash: each in a sentence with an order that shows it. */
export function TableFindings({ table: given }: { readonly table: DecisionTable }) {
  const t = useTranslations("decisionTable");
  const table = useDeferredValue(given);
  const { findings, complete } = useMemo(() => analyseTable(table), [table]);
  if (readTable(table).problems.length > 0) return <p className={styles.wrong}>{t("unread")}</p>;
  if (complete && findings.length === 0) {
    return <p className={styles.note}>{t(table.hit === "unique" ? "fineUnique" : "fine")}</p>;
  }
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <Finding key={JSON.stringify(finding)} finding={finding} columns={table.columns} />
      ))}
      {!complete && <li>{t("incomplete")}</li>}
    </ul>
  );
}

type Props = { readonly finding: TableFinding; readonly columns: readonly TableColumn[] };

function Finding({ finding, columns }: Props) {
  const t = useTranslations("decisionTable");
  const sample = useSample(columns, finding.sample);
  switch (finding.type) {
    case "gap":
      return <li>{t("gap", { sample })}</li>;
    case "overlap": {
      const [first, second] = finding.rows;
      return <li>{t("overlap", { first: String(first), second: String(second), sample })}</li>;
    }
    case "unreachable":
      return <li>{t("unreachable", { row: String(finding.row) })}</li>;
  }
}

/** `城市 杭州市，重量 1001 克`: what an order would have to be. */
function useSample(columns: readonly TableColumn[], values: SampleValues): string {
  const t = useTranslations("decisionTable");
  const language = useLocale();
  const words = { anything: t("anything"), noTags: t("noTags") };
  return columns
    .map((column, place) => writeValue(column, values[place] ?? "", { language, words }))
    .join(language === "zh" ? "，" : ", ");
}

type Said = { readonly language: Language; readonly words: { readonly anything: string; readonly noTags: string } };

function writeValue({ field: path, currency }: TableColumn, value: CellValue, { language, words }: Said): string {
  const field = fieldOfVariable(path);
  if (!field) return "";
  const name = inLanguage(field.label, language);
  if (typeof value === "object") return `${name} ${value.length > 0 ? value.join("+") : words.noTags}`;
  if (typeof value === "number" && currency) return `${name} ${formatMoney({ minor: value, currency }, language)}`;
  if (typeof value === "number") return `${name} ${value}${field.unit ? ` ${inLanguage(field.unit, language)}` : ""}`;
  if (typeof value === "boolean") return `${name} ${value ? "✓" : "✗"}`;
  const choice = field.choices?.find((known) => known.value === value);
  if (choice) return `${name} ${inLanguage(choice.label, language)}`;
  return `${name} ${value === "…" ? words.anything : value}`;
}
