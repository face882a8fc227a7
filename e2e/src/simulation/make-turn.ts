import { createHash } from "node:crypto";
import type { TurnInput, TurnResult } from "@orderloom/engine/advance";
import { start } from "@orderloom/engine/start";
import type { OrderView } from "@orderloom/schema/graph/node";
import type { JsonObject } from "@orderloom/schema/json";
import type { RunState } from "@orderloom/schema/run/run";
import { keyEventId } from "@orderloom/store/accept/key-events";
import { type Answers, fillInput, type StoredInput } from "@orderloom/store/turns/stored-input";
import { keyPlace } from "@orderloom/store/waits/wait-key";
import { holds } from "./broken.ts";
import type { RunRow } from "./rows.ts";
import type { SimFlow } from "./sim-flows.ts";
import type { SimTx } from "./sim-store.ts";
import type { World } from "./world.ts";

/** A turn ready to be committed, as the runner makes it. */
export type MadeTurn = {
  readonly run: RunRow;
  /** Null before the first turn. */
  readonly before: RunState | null;
  readonly input: TurnInput;
  readonly result: TurnResult;
};

/**
 * Interprets the next turn of a run whose locks are held, on the state as it was read back. The state that was never
 * written must come to the same.
 */
export function makeTurn(world: World, tx: SimTx, { run, at }: { run: RunRow; at: string }): MadeTurn {
  const { program } = flowOf(world, run);
  const before: RunState | null = run.state === null ? null : JSON.parse(run.state);
  const [first = { type: "continue" } as const] = run.pending;
  const data = fillInput(first, { state: before, at }, answersOf(tx, first));
  const input: TurnInput = { seq: run.seq + 1, at, order: viewOf(tx, run.orderId), data };
  const result = world.parts.advance(program, before ?? start(triggerOf(run.pending)), input);
  const live = world.live.get(`${run.id}:${run.seq}`);
  if (live) {
    const other = world.parts.advance(program, live, input);
    const isSame = hashOf(other.state) === hashOf(result.state);
    const told = (): string => `${JSON.stringify(other.state)} and ${JSON.stringify(result.state)}`;
    holds(isSame, "I10", () => `run ${run.id} came to something else once its state was read back: ${told()}`);
  }
  return { run, before, input, result };
}

export function flowOf({ flows }: Pick<World, "flows">, { flow }: Pick<RunRow, "flow">): SimFlow {
  const found = flows[flow];
  if (!found) throw new RangeError(`no flow ${flow}`);
  return found;
}

/** Of a run that is cancelled before it began: what it was about. */
export function triggerOf(pending: readonly StoredInput[]): JsonObject {
  const first = pending.find((input) => input.type === "start");
  return first?.type === "start" ? first.event : {};
}

export function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

function viewOf(tx: SimTx, orderId: string): OrderView | null {
  const row = tx.orders.get(orderId);
  if (!row) return null;
  const { lines, doc, private: personal } = row.parts;
  return { facts: row.order, lines, doc, private: personal, refunds: row.refunds };
}

function answersOf(tx: SimTx, input: StoredInput): Answers {
  const calls = new Map<string, NonNullable<ReturnType<Answers["calls"]["get"]>>>();
  const approvals = new Map<string, NonNullable<ReturnType<Answers["approvals"]["get"]>>>();
  const keyEvents = new Map<string, JsonObject>();
  if (input.type === "call.settled") {
    const outcome = tx.calls.get(input.callId)?.outcome;
    if (outcome) calls.set(input.callId, outcome);
  }
  if (input.type === "approval.decided") {
    const asked = tx.approvals.get(input.approvalId);
    if (asked?.status === "approved" || asked?.status === "rejected") {
      approvals.set(asked.id, { decision: asked.status, comment: "ok", decidedBy: asked.decidedBy });
    }
  }
  if (input.type === "event.came" && "key" in input) {
    const event = { type: "BusinessEvent", about: input.key };
    keyEvents.set(keyEventId({ key: keyPlace(input.key).key, at: input.mark }), event);
  }
  const none = { given: new Map(), items: new Map(), children: new Map(), retried: new Map(), reasons: new Map() };
  return { calls, approvals, keyEvents, ...none };
}
