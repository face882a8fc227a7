"use client";

import type { Program } from "@orderloom/engine/program";
import type { FlowTest, Graph } from "@orderloom/schema/graph";
import { Id } from "@orderloom/schema/ids";
import { inLanguage } from "@orderloom/schema/language";
import type { OrderView } from "@orderloom/schema/node";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { ANY_SHOP, testOrder } from "../../../lib/trial/play-test.ts";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { useTRPC } from "../../../trpc/client.tsx";

const ORDER = "order:";
const TEST = "test:";

/** What is tried first. */
export const FIRST_SAMPLE = "ordinary";

/** What the address calls a real order on the shelf. */
export function orderChoice(orderId: string): string {
  return `${ORDER}${orderId}`;
}

/** What the address calls a test of the flow. */
export function testChoice(testId: string): string {
  return `${TEST}${testId}`;
}

/** The test that is chosen, or null where an order is. */
export function chosenTest(choice: string, graph: Graph): FlowTest | null {
  const id = choice.startsWith(TEST) ? choice.slice(TEST.length) : null;
  return graph.trials?.tests.find((test) => test.id === id) ?? null;
}

/** What is tried. `name` is what a test of it would be called. */
export type TrialOrder = { readonly view: OrderView; readonly name: string; readonly invented: boolean };

type Choice = { readonly choice: string; readonly test: FlowTest | null; readonly program: Program | null };

/** The order that is tried: that of a test, one of the shelf, or a real one as this person may see it. */
export function useTrialOrder({ choice, test, program }: Choice): { order: TrialOrder | null; error: unknown } {
  const trpc = useTRPC();
  const language = useLocale();
  const orderId = Id.safeParse(choice.startsWith(ORDER) ? choice.slice(ORDER.length) : "").data;
  const { data, error } = useQuery(
    trpc.orders.get.queryOptions({ orderId: orderId ?? ANY_SHOP }, { enabled: orderId !== undefined, retry: 1 }),
  );
  const order = useMemo((): TrialOrder | null => {
    if (test) {
      const view = testOrder(test, program);
      return view && { view, name: test.name, invented: false };
    }
    if (orderId !== undefined) {
      if (!data) return null;
      const view = { facts: data.facts, lines: data.lines, doc: {}, private: data.private, refunds: [] };
      return { view, name: data.facts.orderNo, invented: false };
    }
    const sample = TRIAL_SAMPLES.find(({ id }) => id === choice) ?? TRIAL_SAMPLES[0];
    const shopId = program?.triggers[0]?.spec.shopIds?.[0] ?? ANY_SHOP;
    return sample
      ? { view: sampleView(sample, shopId), name: inLanguage(sample.name, language), invented: true }
      : null;
  }, [choice, test, program, orderId, data, language]);
  return { order, error };
}
