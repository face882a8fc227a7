"use client";

import { ORDER_TYPE_LABELS } from "@orderloom/schema/order/order-labels";
import { ROLE_LABELS } from "@orderloom/schema/role";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { type Fact, FactList } from "../../ui/fact-list.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { OrderDetail } from "./order-row.ts";

/** Where an order stands and how it came there. What is not known takes no room. */
export function OrderFacts({ order: { facts, sellerMemo, owner, dueAt } }: { order: OrderDetail }) {
  const t = useTranslations("orders.facts");
  const { language } = useReader();
  const times = [
    ["placed", facts.placedAt],
    ["paid", facts.paidAt],
    ["promised", facts.promisedShipAt],
    ["shipped", facts.shippedAt],
    ["delivered", facts.deliveredAt],
    ["completed", facts.completedAt],
    ["cancelled", facts.cancelledAt],
  ] as const;
  const list: Fact[] = [
    { key: "externalNo", label: t("externalNo"), value: <span className="ol-figures">{facts.externalNo}</span> },
    { key: "externalStatus", label: t("externalStatus"), value: facts.externalStatus },
    { key: "type", label: t("type"), value: ORDER_TYPE_LABELS[facts.orderType][language] },
    { key: "since", label: t("since"), value: <Ago at={facts.stateSince} /> },
    { key: "owner", label: t("owner"), value: owner && ROLE_LABELS[owner][language] },
    { key: "due", label: t("due"), value: dueAt && <Due at={dueAt} /> },
    { key: "reason", label: t("reason"), value: facts.stateReason },
    ...times.map(([key, at]) => ({ key, label: t(key), value: at && <Exact at={at} /> })),
    { key: "weight", label: t("weight"), value: facts.weightG > 0 && t("grams", { weight: String(facts.weightG) }) },
    { key: "memo", label: t("memo"), value: sellerMemo },
  ];
  return <FactList facts={list} />;
}

/** Until when the order may stay in its state; what has passed says so in a word. */
function Due({ at }: { at: string }) {
  const now = useNow();
  return new Date(at) > now ? <Exact at={at} /> : <Overdue at={at} />;
}

function Overdue({ at }: { at: string }) {
  const t = useTranslations("orders.facts");
  return (
    <>
      <StateTag tone="bad" label={t("overdue")} /> <Ago at={at} />
    </>
  );
}

function Exact({ at }: { at: string }) {
  const format = useFormatter();
  const time = new Date(at);
  return (
    <time dateTime={at} className="ol-figures" title={format.dateTime(time, { dateStyle: "full", timeStyle: "long" })}>
      {format.dateTime(time, { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}
