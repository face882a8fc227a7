"use client";

import { type TemplateScope, templateScope } from "@orderloom/nodes/template/template-scope";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { OrderView } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useDeferredValue, useMemo } from "react";
import { orderFieldOf } from "../../../lib/custom-fields/order-field-of.ts";
import { useCustomFields } from "../../../lib/custom-fields/use-custom-fields.ts";
import { ANY_SHOP } from "../../../lib/trial/play-test.ts";
import { soundPart } from "../../../lib/trial/sound-part.ts";
import { sampleView, TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import type { AppRouter } from "../../../server/router.ts";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { useDesignerState } from "../store/designer-context.tsx";
import { earlierOutputs } from "./earlier-outputs.ts";
import { type PickerGroup, pickerGroups } from "./picker-entries.ts";

/** What the texts of a node may name, with the values of an example: the newest order, else an invented one. */
export type PickerSource = {
  readonly groups: readonly PickerGroup[];
  readonly scope: TemplateScope;
  /** The number of the order that the values are of; null for an invented one. */
  readonly orderNo: string | null;
  readonly lookedAt: number;
};

/** Orders change all the time; an example need not. */
const STALE_MS = 60_000;

/**
 * Asked for when something is to be shown of it, and then played once: most forms have no text that names anything, and
 * a large flow takes longer to play than a frame lasts.
 */
export function usePickerSource(nodeId: string): () => PickerSource {
  const trpc = useTRPC();
  const graph = useDeferredValue(useDesignerState((state) => state.graph));
  const shopIds = useMemo(() => soundPart(graph)?.program.triggers[0]?.spec.shopIds ?? null, [graph]);
  const may = useMay("order.read");
  const query = trpc.orders.fieldFacts.queryOptions(
    { shopIds: shopIds && [...shopIds] },
    { staleTime: STALE_MS, enabled: may },
  );
  const { data: facts = null } = useQuery(query);
  const defined = useCustomFields();
  return useMemo(() => {
    let source: PickerSource | undefined;
    return () => {
      source ??= makeSource({ graph, nodeId, facts, defined });
      return source;
    };
  }, [defined, facts, graph, nodeId]);
}

type Facts = inferRouterOutputs<AppRouter>["orders"]["fieldFacts"];

type Wanted = {
  readonly graph: Graph;
  readonly nodeId: string;
  readonly facts: Facts | null;
  readonly defined: readonly CustomField[];
};

function makeSource({ graph, nodeId, facts, defined }: Wanted): PickerSource {
  const example = facts?.example ?? null;
  const order: OrderView = example
    ? { facts: example.facts, lines: example.lines, doc: {}, private: example.private, refunds: [] }
    : invented();
  const { start, outputs } = earlierOutputs(graph, nodeId, order);
  const asksRefund = start?.type === "event" && start.event === "RefundRequested";
  const refunds: JsonObject = asksRefund ? { refund: EXAMPLE_REFUND } : {};
  const scope = templateScope({
    order,
    outputs: Object.fromEntries(outputs.map(({ id, output }) => [id, output])),
    trigger: refunds,
    at: order.facts.placedAt,
  });
  return {
    groups: pickerGroups({ order: scope.order ?? {}, trigger: refunds, outputs, facts, defined: offeredOf(defined) }),
    scope,
    orderNo: example?.facts.orderNo ?? null,
    lookedAt: facts?.lookedAt ?? 0,
  };
}

function offeredOf(defined: readonly CustomField[]): readonly OrderField[] {
  return defined.flatMap((field) => (field.retired ? [] : [orderFieldOf(field)]));
}

/** How a refund reads in a text. */
const EXAMPLE_REFUND: JsonObject = {
  amount: "128.00 CNY",
  kind: "refund_only",
  no: "R1",
  reasonCode: "damaged",
  reasonText: "包装破损",
};

function invented(): OrderView {
  const [sample] = TRIAL_SAMPLES;
  if (!sample) throw new Error("the shelf is empty");
  return sampleView(sample, ANY_SHOP);
}
