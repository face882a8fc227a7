import type { Program } from "@orderloom/engine/program";
import type { FlowTest, Graph } from "@orderloom/schema/graph/graph";
import type { OrderView } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { Order, OrderDoc, OrderLine, OrderPrivate } from "@orderloom/schema/order/order";
import type { Rehearsal } from "@orderloom/schema/run/rehearsal";
import { z } from "zod";
import { playTrial, type Trial } from "./play-trial.ts";
import { RefundWish } from "./trial-scene.ts";
import { orderNeed, startOf } from "./trial-start.ts";

/** The shop of an invented order: nobody's, so the order is one of the first shop that the flow listens to. */
export const ANY_SHOP = "00000000-0000-4000-8000-00000000005a";

const TestOrder = z.object({
  facts: Order,
  lines: z.array(OrderLine).readonly(),
  doc: OrderDoc,
  private: OrderPrivate,
  refund: RefundWish.nullable().default(null),
});

/** An order as it is tried: all of its parts, and what is asked back of it. Without a view, a run about none. */
export type TriedOrder = { readonly view: OrderView | null; readonly refund: RefundWish | null };

/** The order of a test as the flow sees it; null when a later program can no longer read it. */
export function testOrder(test: Pick<FlowTest, "order">, program: Program | null): TriedOrder | null {
  if (test.order === null) return { view: null, refund: null };
  const read = TestOrder.safeParse(test.order);
  if (!read.success) return null;
  const { facts, refund, ...parts } = read.data;
  const listening = program?.triggers[0]?.spec.shopIds?.[0];
  const shopId = facts.shopId === ANY_SHOP && listening !== undefined ? listening : facts.shopId;
  return { view: { ...parts, facts: { ...facts, shopId }, refunds: [] }, refund };
}

/** What of a test is played. */
export type TestScene = Pick<FlowTest, "event" | "start" | "order" | "answers">;

/** How a test goes with the draft as it is; null when it cannot be played: its order cannot be read, or is missing. */
export function playTest(test: TestScene, { graph, program }: { graph: Graph; program: Program }): Trial | null {
  const order = testOrder(test, program);
  const start = startOf(test);
  if (!order || !start || (order.view === null && orderNeed(program, start) === "required")) return null;
  return playTrial({ graph, program, order: order.view, refund: order.refund, start, answers: test.answers });
}

/** What a test expects when it is saved of a trial: the ways taken, and how run and order end. */
export function expectationOf({ status, order, trace }: Rehearsal): FlowTest["expected"] {
  const way = trace.flatMap(({ node, port }) => (port === null ? [] : [{ node, port }]));
  return { status, state: order?.state ?? null, way: way.slice(0, LIMITS.stepsPerTurn) };
}
