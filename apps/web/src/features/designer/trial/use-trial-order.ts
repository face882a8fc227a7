"use client";

import { Id } from "@orderloom/schema/ids";
import type { OrderView } from "@orderloom/schema/node";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { sampleView, TRIAL_SAMPLES } from "./trial-samples.ts";

const ORDER = "order:";
/** A sample comes from the shop that the flow listens to, or from one that is nobody's. */
const ANY_SHOP = "00000000-0000-4000-8000-00000000005a";

/** What the address calls a real order on the shelf. */
export function orderChoice(orderId: string): string {
  return `${ORDER}${orderId}`;
}

/** The order that is tried: one of the shelf, or a real one as this person may see it. */
export function useTrialOrder(choice: string, shopId: string | null): { order: OrderView | null; error: unknown } {
  const trpc = useTRPC();
  const orderId = Id.safeParse(choice.startsWith(ORDER) ? choice.slice(ORDER.length) : "").data;
  const { data, error } = useQuery(
    trpc.orders.get.queryOptions({ orderId: orderId ?? ANY_SHOP }, { enabled: orderId !== undefined, retry: 1 }),
  );
  const order = useMemo((): OrderView | null => {
    if (orderId !== undefined) {
      return data ? { facts: data.facts, lines: data.lines, doc: {}, private: data.private, refunds: [] } : null;
    }
    const sample = TRIAL_SAMPLES.find(({ id }) => id === choice) ?? TRIAL_SAMPLES[0];
    return sample ? sampleView(sample, shopId ?? ANY_SHOP) : null;
  }, [choice, orderId, data, shopId]);
  return { order, error };
}
