import type { GivenStart, NodeAnswer } from "@orderloom/schema/graph/graph";
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
  /** Where it began otherwise, and what it was given as far as the reader may see it. */
  readonly start: GivenStart | null;
  /** Null for a run about none. The facts are those when it began; lines and personal part as they are now, masked. */
  readonly order: {
    readonly facts: Order;
    readonly lines: readonly OrderLine[];
    readonly private: OrderPrivate;
  } | null;
  /** The refund that it began with. */
  readonly refund: Pick<RequestedRefund, "kind" | "amount" | "currency" | "reasonCode"> | null;
  /** What people and other systems answered, by node; the last answer where one was asked several times. */
  readonly answers: Readonly<Record<string, NodeAnswer>>;
  /** The ports by which it left its nodes; null for a run too long to be read at once. */
  readonly way: readonly { readonly node: string; readonly port: string }[] | null;
};

type SceneQuery = Reading & { readonly runId: Id };

/**
 * The scene of a run; null when there is no such run for the reader, or the history of its order does not reach back to
 * it. What a call reported is in it only where the run saw nothing personal.
 */
export async function readRunScene(tx: Tx, keys: KeyProvider, query: SceneQuery): Promise<RunScene | null> {
  const run = await getRun(tx, keys, query);
  const first = run?.turns[0];
  if (!run || !first) return null;
  const trigger = triggerOf(first.input);
  const refund = refundOfTrigger(trigger);
  const began = typeof trigger.orderVersion === "number" ? trigger.orderVersion : first.orderVersion;
  // The refund itself is asked for again when it is played, on the order as it was before.
  const version = refund && began !== null ? began - 1 : began;
  const order = run.orderId === null ? null : await orderThen(tx, keys, { ...query, orderId: run.orderId, version });
  if (order === null && run.orderId !== null) return null;
  const event = EVENT_TYPES.find((type) => type === trigger.type) ?? null;
  return {
    flowId: run.flowId,
    status: run.status,
    event,
    start: event === null ? startedAt(first.input, trigger) : null,
    order,
    refund: refund && { ...pickRefund(refund) },
    answers: Object.fromEntries(run.turns.flatMap(answerIn)),
    way: run.next === null ? run.turns.flatMap(({ trace }) => trace.flatMap(leftBy)) : null,
  };
}

type OrderQuery = Reading & { readonly orderId: Id; readonly version: number | null };

async function orderThen(tx: Tx, keys: KeyProvider, query: OrderQuery): Promise<RunScene["order"]> {
  const facts = query.version === null ? null : await orderAt(tx, query.orderId, query.version);
  const order = facts && (await getOrder(tx, keys, query));
  return order && { facts, lines: order.lines, private: order.private };
}

/** The trigger that a run began at which no event started. */
function startedAt(input: Json, trigger: JsonObject): GivenStart | null {
  const node = isJsonObject(input) ? input.node : undefined;
  if (typeof node !== "string") return null;
  return { node, inputs: isJsonObject(trigger.data) ? trigger.data : {} };
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
