"use client";

import { parseCell } from "@orderloom/nodes/rule/table/parse-cell";
import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { fieldOfVariable } from "../rule/rule-fields.ts";
import styles from "./table.module.css";
import type { TableEditing } from "./table-editor.tsx";
import { pasteBlock, setCell } from "./table-edits.ts";

type Props = TableEditing & { readonly at: { readonly row: number; readonly column: number } };

/** One condition or value. A condition that cannot be read is marked as it is typed. */
export function TableCell({ at, table, disabled, onChange }: Props) {
  const t = useTranslations("decisionTable");
  const { row, column } = at;
  const result = column - table.columns.length;
  const isCondition = result < 0;
  const text = (isCondition ? table.rows[row]?.when[column] : table.rows[row]?.gives[result]) ?? "";
  const place = isCondition
    ? { row, part: "when" as const, place: column }
    : { row, part: "gives" as const, place: result };
  const paste = (event: ClipboardEvent) => {
    const block = event.clipboardData.getData("text");
    if (!/[\t\n]/.test(block.trimEnd())) return;
    event.preventDefault();
    onChange(pasteBlock(table, at, block));
  };
  const name = useNameOf(table, column);
  const isWrong = useIsWrong(table, column, text);
  return (
    <td>
      <input
        className={styles.cell}
        aria-label={t(isCondition ? "condition" : "result", { row: String(row + 1), column: name, name })}
        aria-invalid={isWrong || undefined}
        placeholder={isCondition ? t("any") : ""}
        value={text}
        maxLength={500}
        disabled={disabled}
        onChange={(event) => onChange(setCell(table, place, event.target.value))}
        onPaste={paste}
        onKeyDown={moveOn}
      />
    </td>
  );
}

function useNameOf(table: TableEditing["table"], column: number): string {
  const language = useLocale();
  const field = table.columns[column] && fieldOfVariable(table.columns[column].field);
  return field ? inLanguage(field.label, language) : (table.results[column - table.columns.length]?.name ?? "");
}

function useIsWrong(table: TableEditing["table"], column: number, text: string): boolean {
  const asked = table.columns[column];
  const field = asked && fieldOfVariable(asked.field);
  return Boolean(asked && field && parseCell(text, { field, currency: asked.currency }) === null);
}

/** Enter and the arrows up and down go to the same place of the next row. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const down = event.key === "Enter" || event.key === "ArrowDown";
  if (!down && event.key !== "ArrowUp") return;
  const cell = event.currentTarget.closest("td");
  const line = cell?.parentElement;
  const next = down ? line?.nextElementSibling : line?.previousElementSibling;
  const target = cell && next?.children[[...(line?.children ?? [])].indexOf(cell)]?.querySelector("input");
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
}
