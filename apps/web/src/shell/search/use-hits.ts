"use client";

import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { useReader } from "../reader-provider.tsx";
import type { Hit } from "./hit.ts";
import { useSearchPlaces } from "./use-search-places.ts";

const PAUSE_MS = 180;

/** What is found for a text once its typing pauses: pages at once, the rest from the server. */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly searching: boolean } {
  const trpc = useTRPC();
  const { environment, language } = useReader();
  const t = useTranslations("runs.statuses");
  const settled = usePaused(text.trim());
  const pages = useSearchPlaces(text);
  const { data, isFetching } = useQuery(
    trpc.search.find.queryOptions({ text: settled }, { enabled: settled !== "", placeholderData: (before) => before }),
  );
  if (text.trim() === "") return { hits: pages, searching: false };
  const found = data ?? { orders: [], runs: [], flows: [], people: [] };
  const hits: Hit[] = [
    ...found.orders.map(
      ({ id, orderNo, externalNo, state, shopName }): Hit => ({
        kind: "orders",
        id,
        href: `/${environment}/orders/${id}`,
        label: `${orderNo} · ${externalNo}`,
        note: [ORDER_STATE_FACTS[state].label[language], shopName].filter(Boolean).join(" · "),
      }),
    ),
    ...found.runs.map(
      ({ id, flowName, orderNo, status }): Hit => ({
        kind: "runs",
        id,
        href: `/${environment}/runs/${id}`,
        label: flowName,
        note: [orderNo, t(status)].filter(Boolean).join(" · "),
      }),
    ),
    ...found.flows.map(
      ({ id, name }): Hit => ({ kind: "flows", id, href: `/${environment}/flows/${id}`, label: name, note: "" }),
    ),
    ...found.people.map(
      ({ id, name, email }): Hit => ({
        kind: "people",
        id,
        href: `/${environment}/admin/people?id=${id}`,
        label: name,
        note: email,
      }),
    ),
    ...pages,
  ];
  return { hits, searching: isFetching || settled !== text.trim() };
}

/** The text as it was when typing paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
