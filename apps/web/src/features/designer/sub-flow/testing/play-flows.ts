import { advance } from "@orderloom/engine/advance";
import { compile } from "@orderloom/engine/compile";
import { start } from "@orderloom/engine/start";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { OrderView } from "@orderloom/schema/graph/node";
import type { Json, JsonObject } from "@orderloom/schema/json";
import type { InputData, RunState } from "@orderloom/schema/run/run";

/** What flows are played with: those that can be called, the order, and how each node's call ends. */
export type Stage = {
  readonly flows: ReadonlyMap<string, Graph>;
  readonly order: OrderView;
  readonly answer: (node: string) => { readonly ok: boolean; readonly value: Json };
};

/** What became of it: how it ended, what it gave, and what was sent out, in its sequence. */
export type Played = { readonly status: string; readonly result: Json; readonly sent: readonly Json[] };

/** Plays a run and the runs it starts, as the runner does: a sub-flow begins and ends while its caller waits. */
export function playFlows(graph: Graph, stage: Stage, event: JsonObject = { type: "OrderPaid" }): Played {
  const program = compile(graph, CATALOGUE);
  const sent: Json[] = [];
  const trigger = graph.nodes.find(({ type }) => type.startsWith("trigger."));
  let state: RunState = start(event);
  let data: InputData | null = { type: "start", node: trigger?.id ?? "", event };
  const asked = new Map<string, InputData>();
  for (let seq = 0; data !== null && seq < 500; seq += 1) {
    const at = "2026-11-21T09:00:00.000Z";
    const turn = advance(program, state, { seq, at, order: stage.order, data });
    state = turn.state;
    for (const { step, effect } of turn.effects) {
      if (effect.type === "call.make") {
        sent.push(effect.content);
        asked.set(step, settled(step, stage));
      } else if (effect.type === "children.start") {
        const child = stage.flows.get(effect.flowId);
        if (!child) throw new Error(`no flow ${effect.flowId}`);
        const played = playFlows(child, stage, { type: "Called", data: effect.inputs[0] ?? {} });
        sent.push(...played.sent);
        const failed = played.status === "done" ? 0 : 1;
        asked.set(step, { type: "children.ended", step, count: 1, failed, failures: [], result: played.result });
      }
    }
    data = nextOf(state, asked);
  }
  return { status: state.status, result: state.result ?? null, sent };
}

function nextOf(state: RunState, asked: ReadonlyMap<string, InputData>): InputData | null {
  if (state.status === "ready") return { type: "continue" };
  for (const token of state.tokens) {
    const answer = token.type === "waiting" ? asked.get(token.step) : undefined;
    if (answer) return answer;
  }
  return null;
}

function settled(step: string, { answer }: Stage): InputData {
  const { ok, value } = answer(step.slice(0, step.lastIndexOf(":")));
  const result = { status: 200, extracted: { v: value } };
  return ok
    ? { type: "call.settled", step, outcome: { type: "ok", result } }
    : { type: "call.settled", step, outcome: { type: "failed", code: "call_failed", params: {} } };
}
