"use client";

import { inLanguage } from "@orderloom/schema/language";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import { CustomValue } from "@orderloom/schema/order/custom-value";
import { Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { columnFields } from "./column-fields.ts";
import styles from "./orders.module.css";
import { type FieldFilter, type OrdersState, readFilter, writeFilter } from "./orders-state.ts";

type Props = { readonly state: OrdersState; readonly onChange: (change: Partial<OrdersState>) => void };

/** Narrows the list by a field that administrators defined, and says which of them are columns. */
export function FieldFilters({ state, onChange }: Props) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  const fields = useCustomFields().filter(({ retired }) => !retired);
  const filter = readFilter(state.field);
  const [asked, ask] = useState(filter?.key ?? null);
  if (fields.length === 0) return null;
  const options = fields.map(({ key, label }) => ({ value: key, label: inLanguage(label, language) }));
  const field = fields.find(({ key }) => key === (filter?.key ?? asked));
  const set = (next: FieldFilter | null) => onChange({ field: writeFilter(next), after: null });
  return (
    <>
      <Select
        className={styles.filter ?? ""}
        aria-label={t("filter")}
        placeholder={t("filter")}
        allowClear
        value={field?.key ?? null}
        options={options.filter(({ value }) => SEARCHED.has(fields.find(({ key }) => key === value)?.type ?? ""))}
        onChange={(key: string | null) => {
          ask(key ?? null);
          set(null);
        }}
      />
      {field && (
        <FilterValue
          key={field.key}
          field={field}
          value={filter?.value ?? null}
          onChange={(value) => set(value === null ? null : { key: field.key, value })}
        />
      )}
      <Select
        mode="multiple"
        className={styles.filter ?? ""}
        aria-label={t("columns")}
        placeholder={t("columns")}
        maxTagCount={0}
        maxTagPlaceholder={(chosen) => `${t("columns")} (${chosen.length})`}
        value={columnFields(fields, state.columns).map(({ key }) => key)}
        options={options}
        onChange={(keys: string[]) => onChange({ columns: keys.join(",") })}
      />
    </>
  );
}

/** Nobody looks for exactly this amount or this second. */
const SEARCHED: ReadonlySet<string> = new Set(["text", "number", "boolean", "choice"]);

type ValueProps = {
  readonly field: CustomField;
  readonly value: CustomValue | null;
  readonly onChange: (value: CustomValue | null) => void;
};

function FilterValue({ field, value, onChange }: ValueProps) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const choices = choicesOf(field).map(([key, label]) => ({
    value: JSON.stringify(key),
    label: typeof label === "string" ? t(label) : inLanguage(label, language),
  }));
  if (choices.length > 0) {
    return (
      <Select
        className={styles.filter ?? ""}
        aria-label={t("filterValue")}
        placeholder={t("filterValue")}
        allowClear
        value={value === null ? null : JSON.stringify(value)}
        options={choices}
        onChange={(next: string | null) => onChange(next ? CustomValue.parse(JSON.parse(next)) : null)}
      />
    );
  }
  const send = () => onChange(typed.trim() === "" ? null : field.type === "number" ? Number(typed) : typed.trim());
  return (
    <Input
      className={styles.value ?? ""}
      aria-label={t("filterValue")}
      placeholder={t("filterValue")}
      maxLength={500}
      value={typed}
      inputMode={field.type === "number" ? "decimal" : "text"}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={send}
      onBlur={send}
    />
  );
}

/** The values of a field that has only some, and what they are called. */
function choicesOf({ personal, type, options }: CustomField) {
  if (personal) return [[true, "hasValue"]] as const;
  if (type === "boolean")
    return [
      [true, "yes"],
      [false, "no"],
    ] as const;
  return options.map(({ value, label }) => [value, label] as const);
}
