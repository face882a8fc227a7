import type { Graph } from "@orderloom/schema/graph/graph";
import { viewGraph } from "@orderloom/schema/graph/graph-check/graph-view";
import { splitLevels } from "@orderloom/schema/graph/graph-check/split-levels";
import { readPath } from "@orderloom/schema/json";
import type { InputData, RunState, Token, TraceStep } from "@orderloom/schema/run/run";
import { expect } from "vitest";
import { z } from "zod";
import { type Advance, interpreter } from "../advance.ts";
import { compile } from "../compile.ts";
import type { Parts } from "../parts.ts";
import { isFinished } from "../status.ts";
import { TEST_CATALOGUE } from "./nodes.ts";
import type { Story } from "./play.ts";
import { SAMPLE_ORDER, viewOf } from "./sample-order.ts";

/** Flows as people draw them; of graphs that nobody could publish less is promised. */
function isDrawn(graph: Graph): boolean {
  return graph.nodes.every(({ type }) => type !== "test.loop" && type !== "test.hold" && type !== "test.stuck");
}

function levelsOf(graph: Graph): ReturnType<typeof splitLevels> {
  return splitLevels(viewGraph(graph, TEST_CATALOGUE), ["t", "h"]);
}

/** Where a join belongs to one split, a token is inside of the split in whose branch it stands, and of no other. */
export function framesMatchGraph({ graph, turns }: Story): void {
  const levels = levelsOf(graph);
  if (!isDrawn(graph) || !isWellNested(graph, levels)) return;
  for (const { result } of turns) {
    for (const token of result.state.tokens) {
      if (token.undoes !== undefined) continue;
      const inside = (token.frames ?? []).flatMap((frame) => (frame.type === "split" ? [nodeOfStep(frame.step)] : []));
      expect([...(levels.get(token.node) ?? [])]).toContain(inside.at(-1) ?? null);
      expect(new Set(inside).size).toBe(inside.length);
    }
  }
}

/** Every join closes one split, and no split comes back to itself: what checkGraph asks. */
function isWellNested(graph: Graph, levels: ReturnType<typeof splitLevels>): boolean {
  return graph.nodes.every(({ id, type }) => {
    const here = levels.get(id) ?? new Set();
    if (type === "test.join") return here.size < 2 && !here.has(null);
    return type !== "test.split" || !here.has(id);
  });
}

function nodeOfStep(step: string): string {
  return step.slice(0, step.lastIndexOf(":"));
}

/**
 * A join lets go of the tokens of one visit of a split once; whoever else comes ends there. Nobody comes late to one
 * that waits for all that can come.
 */
export function joinsOnce({ graph, turns }: Story): void {
  checkLate(
    graph,
    turns.flatMap(({ result }) => result.trace),
  );
  const gone = new Set<string>();
  for (const { before, result } of turns) {
    const forks = result.state.control?.forks ?? {};
    for (const [step, { left, started }] of Object.entries(forks)) {
      expect(new Set(left).size).toBe(left.length);
      for (const join of left) gone.add(`${join} ${step}`);
      const earlier = before.control?.forks[step];
      if (earlier) expect(started).toEqual(earlier.started);
    }
    for (const token of result.state.tokens) {
      if (token.type !== "waiting" || token.wait.type !== "join") continue;
      const split = token.frames?.findLast(({ type }) => type === "split");
      expect(gone).not.toContain(`${token.node} ${split?.step}`);
    }
  }
}

function checkLate(graph: Graph, story: readonly TraceStep[]): void {
  const ports = graph.edges.map(({ from }) => `${from.node} ${from.port}`);
  if (new Set(ports).size < ports.length || !isWellNested(graph, levelsOf(graph))) return;
  const patient = graph.nodes.flatMap(({ id, params }) => (params.needs === 0 ? [id] : []));
  const visits = story.filter(({ node, phase }) => phase === "visit" && patient.includes(node));
  expect(visits.filter(({ port, waits, failure }) => port === null && waits === null && failure === null)).toEqual([]);
}

/** Rounds are counted from one without a gap, as often as asked and no more. */
export function countsRounds({ graph, turns }: Story): void {
  if (!isDrawn(graph)) return;
  const story = turns.flatMap(({ result }) => result.trace);
  for (const { id, type, params } of graph.nodes) {
    if (type !== "test.repeat" && type !== "test.each") continue;
    const most = type === "test.each" ? z.array(z.unknown()).parse(params.items).length : Number(params.times);
    let last = 0;
    for (const line of story.filter(({ node, failure }) => node === id && failure === null)) {
      const round = readPath(line.output, "round");
      if (round !== 1) expect(round ?? most + 1).toBe(last + 1);
      expect(round ?? 0).toBeLessThanOrEqual(most);
      last = round === undefined ? 0 : Number(round);
    }
  }
}

/** What was done is undone in reverse, each once, by runs that fail or are cancelled and by no others. */
export function undoesOnceInReverse({ graph, turns }: Story): void {
  const story = turns.flatMap(({ result }) => result.trace);
  const canBe = new Set(
    graph.nodes.flatMap(({ id, params }) => ((params.undo ?? "nothing") === "nothing" ? [] : [id])),
  );
  const done = story.filter((line) => canBe.has(line.node) && line.port !== null && line.failure === null);
  const undone = story.flatMap((line) => (line.undoes !== undefined && line.phase === "visit" ? [line.undoes] : []));
  const expected = done.map(({ step }) => step).toReversed();
  expect(undone).toEqual(expected.slice(0, undone.length));
  const last = turns.at(-1)?.result.state;
  if (!last || !isFinished(last.status)) return;
  const failedByNode = last.failure?.code !== "state_too_large";
  if (last.status === "done") expect(undone).toEqual([]);
  else if (failedByNode) expect(undone).toEqual(expected);
  expect(last.control?.undoable ?? []).toEqual(last.status === "done" ? (last.control?.undoable ?? []) : []);
  expect(last.control?.notUndone.map(({ step }) => step) ?? []).toEqual(
    undone.filter((step) => story.some((line) => line.undoes === step && line.failure !== null)),
  );
}

/** Whoever plays a drawn flow, once everybody answers what is asked of them, it comes to an end by itself. */
export function everyFlowEnds({ graph, turns }: Story, parts: Parts): void {
  const last = turns.at(-1);
  if (!last || !isDrawn(graph)) return;
  const end = answerAll(interpreter(parts), graph, last.result.state);
  expect(isFinished(end.status)).toBe(true);
  expect(["steps_exceeded", "loop_rounds_exceeded"]).not.toContain(end.failure?.code);
}

/** More turns than any drawn flow of this size can take. */
const MANY_TURNS = 400;

function answerAll(advance: Advance, graph: Graph, begun: RunState): RunState {
  const program = compile(graph, TEST_CATALOGUE);
  let state: RunState = JSON.parse(JSON.stringify(begun));
  for (let seq = 0; seq < MANY_TURNS && !isFinished(state.status); seq += 1) {
    const data = answerTo(state);
    const input = { seq, at: "2026-11-21T10:00:01.000Z", order: viewOf(SAMPLE_ORDER), data };
    state = JSON.parse(JSON.stringify(advance(program, state, input).state));
  }
  return state;
}

function answerTo({ tokens, steps }: RunState): InputData {
  if (steps === 0 && tokens.length === 0) return { type: "start", node: "t", event: { type: "OrderPaid" } };
  const token = tokens.find((one) => one.type === "ready") ?? tokens.find((one) => isAsked(one));
  if (token?.type !== "waiting") return { type: "continue" };
  const { step, wait } = token;
  if (wait.type === "approval")
    return { type: "approval.decided", step, decision: "approved", comment: "", decidedBy: "p1" };
  if (wait.type === "timer" || wait.type === "event") return { type: "timer.due", step };
  if (wait.type === "children")
    return { type: "children.ended", step, count: 2, failed: 0, failures: [], result: null };
  if (wait.type === "stock") {
    const outcome = { result: "ok", reservationId: null, until: null, presale: false, lines: [] } as const;
    return { type: "stock.answered", step, outcome: { ...outcome, lines: [] } };
  }
  return { type: "call.settled", step, outcome: { type: "ok", result: { id: 1 } } };
}

function isAsked(token: Token): boolean {
  return token.type === "waiting" && token.wait.type !== "join";
}
