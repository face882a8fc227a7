import type { Order } from "@orderloom/schema/order/order";
import type { InputData, RunState, TraceStep } from "@orderloom/schema/run/run";
import { advance } from "../advance.ts";
import { compile } from "../compile.ts";
import type { Program } from "../program.ts";
import { start } from "../start.ts";
import type { TurnResult } from "../turn.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { type Drawn, graphOf } from "./graph-of.ts";
import { TEST_CATALOGUE } from "./nodes.ts";
import { SAMPLE_ORDER, viewOf } from "./sample-order.ts";

/** The clock of all turns in tables; its second is odd, so timers do not rest again. */
export const AT = "2026-11-21T09:00:01.000Z";
export const EVENT = { type: "OrderPaid" };
export const START: InputData = { type: "start", node: "t", event: EVENT };

/** A program whose trigger is `t`; the wires stand as `from:port>to`. */
export function programOf(nodes: Readonly<Record<string, Drawn>>, wires: readonly string[]): Program {
  return compile(graphOf({ t: { type: "trigger" }, ...nodes }, wires), TEST_CATALOGUE);
}

/** One turn with everything frozen that goes in. */
export function takeTurn(
  program: Program,
  before: { readonly state: RunState; readonly order: Order | null },
  data: InputData,
): TurnResult {
  const order = before.order && viewOf(before.order);
  return advance(program, deepFreeze(before.state), deepFreeze({ seq: 1, at: AT, order, data }));
}

/** A fresh run of `program`, started on the sample order or `order`, and given `answers` one after the other. */
export function takeTurns(
  program: Program,
  answers: readonly InputData[] = [],
  order: Order | null = SAMPLE_ORDER,
): readonly [TurnResult, ...TurnResult[]] {
  const first = takeTurn(program, { state: start(EVENT), order }, START);
  const results: [TurnResult, ...TurnResult[]] = [first];
  let last = first;
  for (const answer of answers) {
    last = takeTurn(program, last, answer);
    results.push(last);
  }
  return results;
}

/** The last turn of a run; see {@link takeTurns}. */
export function lastTurn(...args: Parameters<typeof takeTurns>): TurnResult {
  const results = takeTurns(...args);
  return results.at(-1) ?? results[0];
}

/** A trace as one reads it: `a:1 > out`, `w:1 waits call`, `w:1 answered > refused`, `f:1 ! internal > error`. */
export function told(trace: readonly TraceStep[]): readonly string[] {
  return trace.map((line) =>
    [
      line.step,
      line.phase === "resume" ? "answered" : null,
      line.waits && `waits ${line.waits}`,
      line.failure && `! ${line.failure.code}`,
      line.port && `> ${line.port}`,
    ]
      .filter((word) => word !== null)
      .join(" "),
  );
}
