import type { NodeAnswer } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import { isJsonObject, type Json, type JsonObject } from "@orderloom/schema/json";
import { EVENT_TYPES, type EventType } from "@orderloom/schema/order/event";
import type { Order, OrderLine, OrderPrivate } from "@orderloom/schema/order/order";
import { type RequestedRefund, refundOfTrigger } from "@orderloom/schema/refund/refund";
import type { RunStatus } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { orderAt } from "../orders/order-at.ts";
import { getOrder, type Reading } from "../orders/order-queries.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { getRun } from "./run-queries.ts";
import type { RunTurn } from "./run-turns.ts";

/** What a run had to do with, for playing it once more: nothing of it is more than its reader may see. */
export type RunScene = {
  readonly flowId: Id;
  readonly status: RunStatus;
  /** What began it; null where no event of the order did. */
  readonly event: EventType | null;
  /** The order as it was when the run began; lines and personal part as they are now, masked for the reader. */
  readonly facts: Order;
  readonly lines: readonly OrderLine[];
  readonly private: OrderPrivate;
  /** The refund that it began with. */
  readonly refund: Pick<RequestedRefund, "kind" | "amount" | "currency" | "reasonCode"> | null;
  /** What people and other systems answered, by node; the last answer where one was asked several times. */
  readonly answers: Readonly<Record<string, NodeAnswer>>;
  /** The ports by which it left its nodes; null for a run too long to be read at once. */
  readonly way: readonly { readonly node: string; readonly port: string }[] | null;
};

type SceneQuery = Reading & { readonly runId: Id };

/**
 * The scene of a run of an order; null when there is no such run for the reader, it has no order, or the history of
 * the order does not reach back to it. What a call reported is in it only where the run saw nothing personal.
 */
export async function readRunScene(tx: Tx, keys: KeyProvider, query: SceneQuery): Promise<RunScene | null> {
  const run = await getRun(tx, keys, query);
  const first = run?.turns[0];
  if (!run || !first || run.orderId === null) return null;
  const trigger = triggerOf(first.input);
  const refund = refundOfTrigger(trigger);
  const version = typeof trigger.orderVersion === "number" ? trigger.orderVersion : first.orderVersion;
  // The refund itself is asked for again when it is played, on the order as it was before.
  const facts = version === null ? null : await orderAt(tx, run.orderId, refund ? version - 1 : version);
  const order = facts && (await getOrder(tx, keys, { ...query, orderId: run.orderId }));
  if (!facts || !order) return null;
  return {
    flowId: run.flowId,
    status: run.status,
    event: EVENT_TYPES.find((type) => type === trigger.type) ?? null,
    facts,
    lines: order.lines,
    private: order.private,
    refund: refund && { ...pickRefund(refund) },
    answers: Object.fromEntries(run.turns.flatMap(answerIn)),
    way: run.next === null ? run.turns.flatMap(({ trace }) => trace.flatMap(leftBy)) : null,
  };
}

/** The event of the first turn of a run, also of one that tries another one again. */
function triggerOf(input: Json): JsonObject {
  const event = isJsonObject(input) ? input.event : undefined;
  return isJsonObject(event) ? event : {};
}

function pickRefund({ kind, amount, currency, reasonCode }: RequestedRefund): NonNullable<RunScene["refund"]> {
  return { kind, amount, currency, reasonCode };
}

function leftBy({ node, port }: RunTurn["trace"][number]) {
  return port === null ? [] : [{ node, port }];
}

function answerIn({ input, content }: RunTurn): readonly (readonly [string, NodeAnswer])[] {
  if (!isJsonObject(input) || typeof input.step !== "string") return [];
  const node = input.step.slice(0, input.step.lastIndexOf(":"));
  if (input.type === "approval.decided")
    return [[node, { outcome: input.decision === "rejected" ? "rejected" : "approved", values: {} }]];
  if (input.type !== "call.settled" || !isJsonObject(input.outcome)) return [];
  const { type, result } = input.outcome;
  if (type === "failed" || type === "unknown") return [[node, { outcome: type, values: {} }]];
  const reported = content === "plain" && result !== undefined ? { result } : {};
  return [[node, { outcome: "ok", values: {}, ...reported }]];
}
