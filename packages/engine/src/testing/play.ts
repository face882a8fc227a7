import type { Graph } from "@orderloom/schema/graph/graph";
import type { Order } from "@orderloom/schema/order/order";
import type { InputData, RunState, Token } from "@orderloom/schema/run/run";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import fc from "fast-check";
import type { Advance } from "../advance.ts";
import { compile } from "../compile.ts";
import { start } from "../start.ts";
import type { TurnInput, TurnResult } from "../turn.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { AGAIN, TEST_CATALOGUE } from "./nodes.ts";
import { randomFlow } from "./random-flow.ts";
import { randomGraph } from "./random-graph.ts";
import { SAMPLE_ORDER, viewOf } from "./sample-order.ts";

/** A graph, an order or none, and the dice that decide all that happens from outside. */
export type Scenario = { readonly graph: Graph; readonly order: Order | null; readonly dice: readonly number[] };

/** Flows as people draw them, and graphs that nobody would. */
export const randomScenario: fc.Arbitrary<Scenario> = fc.record({
  graph: fc.oneof(randomGraph, randomFlow),
  order: fc.constantFrom(SAMPLE_ORDER, SAMPLE_ORDER, { ...SAMPLE_ORDER, payable: 100 }, null),
  dice: fc.array(fc.nat(9_999), { minLength: 1, maxLength: 30, size: "max" }),
});

export type PlayedTurn = { readonly before: RunState; readonly input: TurnInput; readonly result: TurnResult };
export type Story = { readonly graph: Graph; readonly turns: readonly PlayedTurn[] };

/** The event that starts every story, at the trigger `t`. */
const START: InputData = { type: "start", node: "t", event: { type: "OrderPaid", id: "ev1" } };

/**
 * Plays a run as the world does: answers in any order, twice, late, of the wrong kind; an order that others change
 * between turns; a cancellation now and then. All that goes into a turn is frozen.
 */
export function play(advance: Advance, scenario: Scenario): Story {
  const program = compile(scenario.graph, TEST_CATALOGUE);
  const turns: PlayedTurn[] = [];
  let state = start({ type: "OrderPaid", id: "ev1" });
  let { order } = scenario;
  for (const [seq, die] of scenario.dice.entries()) {
    const at = `2026-11-21T09:00:${String(die % 60).padStart(2, "0")}.000Z`;
    const data = inputFor(turns, die);
    const input: TurnInput = { seq, at, order: order && viewOf(order), data };
    const result = advance(program, deepFreeze(state), deepFreeze(input));
    turns.push({ before: state, input, result });
    state = result.state;
    order = die % 7 === 0 ? changedByOthers(result.order, die) : result.order;
  }
  return { graph: scenario.graph, turns };
}

function changedByOthers(order: Order | null, die: number): Order | null {
  return order && { ...order, version: order.version + 1, payable: (die % 3) * 100_000 };
}

function inputFor(turns: readonly PlayedTurn[], die: number): InputData {
  const last = turns.at(-1);
  const kind = die % 32;
  if (!last) return kind === 0 ? { type: "continue" } : START;
  if (kind === 0) return last.input.data;
  if (kind === 1) return turns[die % turns.length]?.input.data ?? START;
  if (kind === 2) return { type: "timer.due", step: `n${1 + (die % 5)}:${1 + (die % 3)}` };
  if (kind === 3) return { type: "call.settled", step: "n1:99", outcome: { type: "ok", result: null } };
  if (kind === 4) return { type: "cancel", reason: "changed my mind" };
  const { tokens, steps } = last.result.state;
  if (steps === 0) return START;
  const token = tokens[die % tokens.length];
  return token ? inputOf(token, Math.floor(die / 32)) : { type: "continue" };
}

function inputOf(token: Token, die: number): InputData {
  if (token.type === "ready") return { type: "continue" };
  const { step, wait } = token;
  switch (wait.type) {
    case "timer":
      return { type: "timer.due", step };
    case "approval": {
      const decision = die % 3 === 0 ? "rejected" : "approved";
      return { type: "approval.decided", step, decision, comment: die % 4 === 0 ? AGAIN : "", decidedBy: "p1" };
    }
    case "event":
      if (die % 3 === 0) return { type: "timer.due", step };
      return { type: "event.came", step, mark: String(die), event: { says: die % 4 === 0 ? AGAIN : "came" } };
    case "children": {
      const failed = die % 3;
      return { type: "children.ended", step, count: 2, failed, failures: [], result: die % 4 === 0 ? AGAIN : null };
    }
    case "stock":
      return { type: "stock.answered", step, outcome: stockOutcome(die) };
    case "order_act": {
      const outcome = {
        code: die % 3 === 0 ? "split_nothing" : null,
        params: {},
        orderIds: [],
        requestId: null,
      } as const;
      return { type: "order_act.answered", step, outcome: { ...outcome, orderIds: [] } };
    }
    case "call":
      return { type: "call.settled", step, outcome: outcomeBy(die % 5) };
    // Nobody outside can answer for a branch; whoever tries is ignored.
    case "join":
      return { type: "timer.due", step };
  }
}

function stockOutcome(die: number): StockOutcome {
  const result = die % 3 === 0 ? "short" : "ok";
  return { result, reservationId: null, until: null, presale: die % 4 === 0, lines: [] };
}

function outcomeBy(die: number): Extract<InputData, { type: "call.settled" }>["outcome"] {
  if (die === 0) return { type: "failed", code: "http_status", params: { status: 503 } };
  if (die === 1) return { type: "unknown", code: "call_unknown", params: {} };
  return { type: "ok", result: die === 2 ? AGAIN : { id: die } };
}
