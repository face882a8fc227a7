"use client";

import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import styles from "./stock.module.css";
import type { StockState } from "./stock-state.ts";

type Props = { readonly state: StockState; readonly onChange: (change: Partial<StockState>) => void };

/** Narrows the list; every choice goes back to the first page. */
export function StockFilters({ state, onChange }: Props) {
  const t = useTranslations("stock.filters");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const warehouses = useQuery(trpc.stock.warehouses.queryOptions());
  const change = (fields: Partial<StockState>) => onChange({ ...fields, after: null });
  return (
    <search className={styles.filters} aria-label={common("search")}>
      <Input.Search
        key={state.search}
        className={styles.search ?? ""}
        aria-label={t("search")}
        placeholder={t("searchExample")}
        maxLength={128}
        allowClear
        defaultValue={state.search}
        onSearch={(search) => change({ search: search.trim() })}
      />
      <Select
        className={styles.filter ?? ""}
        aria-label={t("warehouse")}
        placeholder={t("allWarehouses")}
        allowClear
        value={state.warehouse}
        options={warehouses.data?.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) ?? []}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(warehouse) => change({ warehouse: warehouse ?? null })}
      />
      <Checkbox checked={state.presale} onChange={({ target }) => change({ presale: target.checked })}>
        {t("presale")}
      </Checkbox>
    </search>
  );
}
