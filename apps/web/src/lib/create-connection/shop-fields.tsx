"use client";

import type { Channel } from "@orderloom/schema/order/order";
import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { currencyOptions } from "../../ui/params-form/currency-options.ts";
import { zoneOptions } from "../../ui/zone-options.ts";

/** The shop part of the form; an empty id asks for a new shop. */
export type ShopWish = { readonly shopId: string; readonly shopZone: string; readonly shopCurrency: string };

const NEW_SHOP = "";

/** Which shop the connection belongs to: a new one, or one of the same channel that is there already. */
export function ShopFields({ channel }: { channel: Channel }) {
  const t = useTranslations("connections");
  const { language } = useReader();
  const trpc = useTRPC();
  const shops = useQuery(trpc.shops.list.queryOptions());
  const zones = useMemo(() => zoneOptions(new Date()), []);
  const fitting = (shops.data ?? []).filter((shop) => shop.channel === channel);
  const chosen = Form.useWatch("shopId");
  const options = [
    { value: NEW_SHOP, label: t("newShop") },
    ...fitting.map(({ id, name, currency }) => ({ value: id, label: `${name} · ${currency}` })),
  ];
  return (
    <>
      <Form.Item name="shopId" label={t("shop")} extra={t("newShopText")}>
        <Select options={options} loading={shops.isLoading} />
      </Form.Item>
      <Form.Item name="shopZone" label={t("zone")} hidden={Boolean(chosen)}>
        <Select options={zones} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="shopCurrency" label={t("currency")} hidden={Boolean(chosen)}>
        <Select
          options={currencyOptions(language)}
          optionRender={(option) => option.data.note}
          showSearch={{ optionFilterProp: "note" }}
        />
      </Form.Item>
    </>
  );
}
