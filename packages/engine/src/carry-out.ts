import { assertNever } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import type { Failure, TraceStep } from "@orderloom/schema/run";
import type { Decided } from "./decide-effects.ts";
import { moveToken } from "./routing.ts";
import type { Settled } from "./settle-outcome.ts";
import { beginStep, type Here, orderSummary } from "./step.ts";
import { failRun, type Turn } from "./turn.ts";

/** Does to the turn what was settled: the order, the effects, the output, the token, and the line of the trace. */
export function carryOut(turn: Turn, here: Here, settled: Settled): void {
  switch (settled.type) {
    case "leaves":
      leave(turn, here, settled);
      break;
    case "waits":
      rest(turn, here, settled);
      break;
    case "ends":
      turn.result = settled.result;
      keepOutput(turn, here.node.id, settled.result);
      tell(turn, here, { output: settled.result });
      moveOn(turn, here, null);
      break;
    case "fails":
      change(turn, here.step, settled.decided);
      fail(turn, here, { code: settled.code, params: settled.params, node: here.node.id });
      break;
    default:
      assertNever(settled);
  }
}

function leave(turn: Turn, here: Here, settled: Extract<Settled, { type: "leaves" }>): void {
  const { step } = here;
  change(turn, step, settled.decided);
  for (const effect of settled.effects) turn.effects.push({ step, effect });
  const { port, decidedBy, output } = settled;
  if (output !== undefined) keepOutput(turn, here.node.id, output);
  tell(turn, here, { port, decidedBy, output: output ?? null });
  moveOn(turn, here, port);
}

function change(turn: Turn, step: string, { order, refunds, changes }: Decided): void {
  turn.order = order;
  turn.refunds = refunds;
  for (const one of changes) turn.changes.push({ step, ...one });
}

/** A node that rests again on an answer does so as a new visit: another call gets a key of its own. */
function rest(turn: Turn, answered: Here, settled: Extract<Settled, { type: "waits" }>): void {
  let here = answered;
  if (answered.phase === "resume") {
    tell(turn, answered, {});
    const step = beginStep(turn, answered.node.id);
    if (!step) return;
    here = { place: answered.place, node: answered.node, step, phase: "visit", input: { order: orderSummary(turn) } };
  }
  const { node, step } = here;
  change(turn, step, settled.decided);
  if (settled.effect) turn.effects.push({ step, effect: settled.effect });
  turn.tokens[here.place.index] = { type: "waiting", id: here.place.token.id, node: node.id, step, wait: settled.wait };
  tell(turn, here, { waits: settled.wait.type });
}

function fail(turn: Turn, here: Here, failure: Failure): void {
  const after = turn.parts.afterFailure(here.node);
  if (after.type === "stops") {
    tell(turn, here, { failure });
    failRun(turn, failure);
    return;
  }
  const output = { failed: failure.code };
  keepOutput(turn, here.node.id, output);
  tell(turn, here, { port: after.port, failure, output });
  moveOn(turn, here, after.port);
}

/** A new record each time: nodes were shown the old one and may have put it into their output. */
function keepOutput(turn: Turn, node: string, output: Json): void {
  turn.outputs = { ...turn.outputs, [node]: output };
}

function moveOn(turn: Turn, here: Here, port: string | null): void {
  const targets = port === null ? [] : turn.parts.route(here.node, port);
  const moved = moveToken(here.place.token, targets, turn.nextToken);
  turn.tokens.splice(here.place.index, 1, ...moved.tokens);
  turn.nextToken = moved.nextToken;
}

type Told = Partial<Pick<TraceStep, "port" | "waits" | "failure" | "decidedBy" | "output">>;

function tell(turn: Turn, here: Here, told: Told): void {
  turn.trace.push({
    step: here.step,
    node: here.node.id,
    phase: here.phase,
    port: told.port ?? null,
    waits: told.waits ?? null,
    failure: told.failure ?? null,
    decidedBy: told.decidedBy ?? null,
    input: here.input,
    output: told.output ?? null,
  });
}
