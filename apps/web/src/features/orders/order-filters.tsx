"use client";

import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { CHANNELS } from "@orderloom/schema/order/order";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { ORDER_STATE_FACTS, ORDER_STATES } from "@orderloom/schema/order/order-state";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FieldFilters } from "./field-filters.tsx";
import styles from "./orders.module.css";
import { chosenStates, isFiltered, type OrdersState, toInput } from "./orders-state.ts";

type Props = {
  readonly state: OrdersState;
  readonly onChange: (change: Partial<OrdersState>) => void;
};

const NOTHING = { states: "", channel: null, shop: null, number: "", field: null } as const;

/** Narrows the list; every choice goes back to the first page. */
export function OrderFilters({ state, onChange }: Props) {
  const t = useTranslations("orders.filters");
  const common = useTranslations("common");
  const { language } = useReader();
  const trpc = useTRPC();
  const shops = useQuery(trpc.orders.shops.queryOptions());
  const change = (fields: Partial<OrdersState>) => onChange({ ...fields, after: null });
  const present = new Set(shops.data?.map(({ channel }) => channel));
  return (
    <search className={styles.filters} aria-label={common("search")}>
      <NumberField value={state.number} onChange={(number) => change({ number })} />
      <Select
        mode="multiple"
        className={styles.states ?? ""}
        aria-label={t("states")}
        placeholder={t("allStates")}
        maxTagCount="responsive"
        allowClear
        value={chosenStates(state.states)}
        options={ORDER_STATES.map((value) => ({ value, label: ORDER_STATE_FACTS[value].label[language] }))}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(states) => change({ states: states.join(",") })}
      />
      <Select
        className={styles.filter ?? ""}
        aria-label={t("channel")}
        placeholder={t("allChannels")}
        allowClear
        value={state.channel}
        options={CHANNELS.filter((channel) => present.has(channel) || channel === state.channel).map((value) => ({
          value,
          label: CHANNEL_LABELS[value][language],
        }))}
        onChange={(channel) => change({ channel: channel ?? null })}
      />
      <Select
        className={styles.filter ?? ""}
        aria-label={t("shop")}
        placeholder={t("allShops")}
        allowClear
        loading={shops.isLoading}
        value={state.shop}
        options={shops.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(shop) => change({ shop: shop ?? null })}
      />
      <FieldFilters state={state} onChange={onChange} />
      {isFiltered(toInput(state)) && <Button onClick={() => change(NOTHING)}>{common("clearFilters")}</Button>}
    </search>
  );
}

const TYPING_MS = 300;

/** Searches when typing rests, so that each key does not ask the server. */
function NumberField({ value, onChange }: { value: string; onChange: (number: string) => void }) {
  const t = useTranslations("orders.filters");
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    // The address changed from elsewhere: the back button, or the filters were cleared.
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      className={styles.search ?? ""}
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t("number")}
      placeholder={t("numberExample")}
      maxLength={128}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
