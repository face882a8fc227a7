"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import { currencyOptions } from "../../../ui/params-form/currency-options.ts";
import { fieldOfVariable } from "../rule/rule-fields.ts";
import styles from "./table.module.css";
import type { TableEditing } from "./table-editor.tsx";
import { removeColumn, removeResult } from "./table-edits.ts";

const TYPES = ["text", "number", "boolean"] as const;

/** Names of the conditions and of the values, each with what it can be and a way to take it out. */
export function TableHead(editing: TableEditing) {
  const t = useTranslations("decisionTable");
  const { table } = editing;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.number}>
          {t("row")}
        </th>
        {table.columns.map(({ field }, place) => (
          <Condition
            key={`${field}:${table.columns.slice(0, place).filter((other) => other.field === field).length}`}
            place={place}
            {...editing}
          />
        ))}
        {table.results.map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is what is being typed
          <Result key={place} place={place} {...editing} />
        ))}
        <th scope="col">{t("way")}</th>
        <td />
      </tr>
    </thead>
  );
}

type Placed = TableEditing & { readonly place: number };

function Condition({ place, table, disabled, onChange }: Placed) {
  const t = useTranslations("decisionTable");
  const language = useLocale();
  const column = table.columns[place];
  if (!column) return null;
  const field = fieldOfVariable(column.field);
  const name = field ? inLanguage(field.label, language) : column.field;
  const unit = field?.unit ? ` (${inLanguage(field.unit, language)})` : "";
  const setCurrency = (currency: string) =>
    onChange({ ...table, columns: table.columns.with(place, { ...column, currency }) });
  return (
    <th scope="col">
      <span className={styles.head}>
        {name}
        {unit}
        {column.currency !== null && (
          <select
            className={styles.small}
            aria-label={t("currency")}
            value={column.currency}
            disabled={disabled}
            onChange={(event) => setCurrency(event.target.value)}
          >
            {currencyOptions(language).map(({ value }) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        )}
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeColumn", { column: name })}
          title={t("removeColumn", { column: name })}
          disabled={disabled || table.columns.length === 1}
          onClick={() => onChange(removeColumn(table, place))}
        >
          ×
        </button>
      </span>
    </th>
  );
}

function Result({ place, table, disabled, onChange }: Placed) {
  const t = useTranslations("decisionTable");
  const result = table.results[place];
  if (!result) return null;
  const change = (next: Partial<typeof result>) =>
    onChange({ ...table, results: table.results.with(place, { ...result, ...next }) });
  return (
    <th scope="col" className={styles.result}>
      <span className={styles.head}>
        <input
          className={styles.cell}
          aria-label={t("resultName")}
          value={result.name}
          maxLength={40}
          disabled={disabled}
          onChange={(event) => change({ name: event.target.value })}
        />
        <select
          className={styles.small}
          aria-label={t("resultType")}
          value={result.type}
          disabled={disabled}
          onChange={(event) => change({ type: TYPES.find((type) => type === event.target.value) ?? "text" })}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {t(type)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeColumn", { column: result.name })}
          title={t("removeColumn", { column: result.name })}
          disabled={disabled}
          onClick={() => onChange(removeResult(table, place))}
        >
          ×
        </button>
      </span>
    </th>
  );
}
