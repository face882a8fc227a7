"use client";

import { useTranslations } from "next-intl";
import { RowHits } from "../hits/row-hits.tsx";
import styles from "./table.module.css";
import { TableCell } from "./table-cell.tsx";
import type { TableEditing } from "./table-editor.tsx";
import { pasteBlock, removeRow, setWay } from "./table-edits.ts";
import { TableHead } from "./table-head.tsx";

/** The cells. Tab and Enter go from cell to cell, a block pasted from a spreadsheet fills from the cell on. */
export function TableGrid(editing: TableEditing) {
  const { table } = editing;
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <TableHead {...editing} />
        <tbody>
          {table.rows.map((_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the one that decides is named by it
            <Row key={row} row={row} {...editing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, table, disabled, onChange }: TableEditing & { readonly row: number }) {
  const t = useTranslations("decisionTable");
  const number = String(row + 1);
  const cells = Array.from({ length: table.columns.length + table.results.length }, (_, column) => column);
  const paste = (column: number) => (text: string) => onChange(pasteBlock(table, { row, column }, text));
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {number}
        <RowHits row={row + 1} />
      </th>
      {cells.map((column) => (
        <TableCell key={column} at={{ row, column }} table={table} disabled={disabled} onChange={onChange} />
      ))}
      <td>
        <select
          className={styles.cell}
          aria-label={t("wayOf", { row: number })}
          value={table.rows[row]?.way ?? 0}
          disabled={disabled}
          onPaste={(event) => {
            event.preventDefault();
            paste(cells.length)(event.clipboardData.getData("text"));
          }}
          onChange={(event) => onChange(setWay(table, row, Number(event.target.value)))}
        >
          {table.ways.map((name, way) => (
            <option key={name} value={way}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td>
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeRow", { row: number })}
          title={t("removeRow", { row: number })}
          disabled={disabled || table.rows.length === 1}
          onClick={() => onChange(removeRow(table, row))}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
