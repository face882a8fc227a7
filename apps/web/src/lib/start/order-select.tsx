"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (orderId: string | undefined) => void;
};

/** An order by its number, ours or the channel's. */
export function OrderSelect(props: Props) {
  const t = useTranslations("start");
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const number = useDeferredValue(typed.trim());
  const query = { states: [], channel: null, shopId: null, number, after: null };
  const { data, isFetching } = useQuery(trpc.orders.list.queryOptions(query, { placeholderData: keepPreviousData }));
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("orderSearch")}
      loading={isFetching}
      notFoundContent={t("orderNone")}
      options={(data?.items ?? []).map(({ id, orderNo, externalNo }) => ({
        value: id,
        label: `${orderNo} · ${externalNo}`,
      }))}
    />
  );
}
