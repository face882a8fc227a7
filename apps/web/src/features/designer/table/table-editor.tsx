"use client";

import { type DecisionTable, HIT_POLICIES } from "@orderloom/nodes/rule/table/params";
import { Button, Select } from "antd";
import { useTranslations } from "next-intl";
import { AddColumn } from "./add-column.tsx";
import styles from "./table.module.css";
import { addResult, addRow, setWays } from "./table-edits.ts";
import { TableFindings } from "./table-findings.tsx";
import { TableGrid } from "./table-grid.tsx";

export type TableEditing = {
  readonly table: DecisionTable;
  readonly disabled: boolean;
  readonly onChange: (table: DecisionTable) => void;
};

/** The whole table: which row counts, where rows lead, the cells, and what is wrong with it all. */
export function TableEditor({ table, disabled, onChange }: TableEditing) {
  const t = useTranslations("decisionTable");
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <Select
          aria-label={t("hit")}
          value={table.hit}
          disabled={disabled}
          options={HIT_POLICIES.map((value) => ({ value, label: t(value) }))}
          onChange={(hit) => onChange({ ...table, hit })}
          popupMatchSelectWidth={false}
        />
        <Select
          mode="tags"
          className={styles.ways ?? ""}
          aria-label={t("ways")}
          placeholder={t("waysHint")}
          value={table.ways}
          disabled={disabled}
          open={false}
          prefix={t("ways")}
          suffixIcon={null}
          onChange={(ways: string[]) => onChange(setWays(table, ways))}
        />
        <AddColumn table={table} disabled={disabled} onChange={onChange} />
        <Button disabled={disabled || table.results.length === 8} onClick={() => onChange(addResult(table))}>
          {t("addResult")}
        </Button>
      </div>
      <TableGrid table={table} disabled={disabled} onChange={onChange} />
      <div className={styles.bar}>
        <Button disabled={disabled || table.rows.length === 500} onClick={() => onChange(addRow(table))}>
          {t("addRow")}
        </Button>
        <span className={styles.note}>{t("syntax")}</span>
      </div>
      <p className={styles.note}>{t("paste")}</p>
      <TableFindings table={table} />
    </div>
  );
}
