"use client";

import { inLanguage } from "@orderloom/schema/language";
import { STOCK_MOVES } from "@orderloom/schema/stock/stock-move";
import { useQuery } from "@tanstack/react-query";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import type { LedgerLine } from "./stock-row.ts";

/** Every move of a SKU in a warehouse, newest first: what, how many, what was left, why. */
export function LedgerTable(place: { readonly sku: string; readonly warehouse: string }) {
  const t = useTranslations("stock.ledger");
  const trpc = useTRPC();
  const [before, setBefore] = useState<string | null>(null);
  const query = useQuery(
    trpc.stock.ledger.queryOptions(
      { ...place, before: before === null ? null : Number(before) },
      { select: ({ items, next }) => ({ items, next: next === null ? null : String(next) }) },
    ),
  );
  return (
    <QueryTable
      label={t("title")}
      columns={useLedgerColumns()}
      query={query}
      rowKey={({ seq }) => String(seq)}
      page={{ after: before, onChange: setBefore }}
      empty={<p>{t("nothing")}</p>}
    />
  );
}

function useLedgerColumns(): readonly TableColumnType<LedgerLine>[] {
  const t = useTranslations("stock.ledger");
  const { environment, language } = useReader();
  const causeWords = useCauseWords();
  return [
    { key: "at", title: t("at"), render: (_, { at }) => <Ago at={at} /> },
    { key: "kind", title: t("kind"), render: (_, { kind }) => inLanguage(STOCK_MOVES[kind].label, language) },
    { key: "quantity", title: t("quantity"), align: "right", render: (_, line) => <Figure value={line.quantity} /> },
    { key: "free", title: t("freeAfter"), align: "right", render: (_, line) => <Figure value={line.freeAfter} /> },
    {
      key: "onHand",
      title: t("onHandAfter"),
      align: "right",
      render: (_, line) => <Figure value={line.onHandAfter} />,
    },
    {
      key: "order",
      title: t("order"),
      render: (_, { orderId, orderNo }) =>
        orderId && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    {
      key: "cause",
      title: t("cause"),
      render: (_, { cause, note }) => {
        const words = [causeWords(cause), note].filter(Boolean).join(" · ");
        if (cause.type !== "run") return words;
        return (
          <Link href={`/${environment}/runs/${cause.runId}`} prefetch={false}>
            {words}
          </Link>
        );
      },
    },
  ];
}

function Figure({ value }: { value: number }) {
  return <span className="ol-figures">{value.toLocaleString("en")}</span>;
}
