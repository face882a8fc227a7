import type { Graph } from "@orderloom/schema/graph/graph";
import type { RunState, TraceStep } from "@orderloom/schema/run/run";
import { expect } from "vitest";
import type { TurnResult } from "../turn.ts";
import type { Story } from "./play.ts";
import { isUnasked } from "./time-properties.ts";

/**
 * Nothing is lost or visited twice: every visit follows from one wire or one answer, every visit that has not left
 * waits, and each visit number and token id is used once. Judged from graph and trace, not from the program.
 */
export function conservesTokens({ graph, turns }: Story): void {
  const story: TraceStep[] = [];
  for (const { before, result } of turns) {
    story.push(...result.trace);
    checkVisitNumbers(story, result.state);
    checkRest(story, result.state);
    checkArrivals(graph, story, result.state);
    checkStopped(before, result);
    checkTokenIds(before, result.state);
    checkStatus(result.state);
  }
}

function visitsOf(story: readonly TraceStep[]): readonly TraceStep[] {
  return story.filter((line) => line.phase === "visit");
}

function answersOf(story: readonly TraceStep[]): readonly TraceStep[] {
  return story.filter((line) => line.phase === "resume");
}

function checkVisitNumbers(story: readonly TraceStep[], state: RunState): void {
  const counts = new Map<string, number>();
  for (const { node, step } of visitsOf(story)) {
    const visit = (counts.get(node) ?? 0) + 1;
    counts.set(node, visit);
    expect(step).toBe(`${node}:${visit}`);
  }
  expect(state.visits).toEqual(Object.fromEntries(counts));
  expect(state.steps).toBe(visitsOf(story).length);
}

/** A step that waits is answered at most once, and until then its token is there. */
function checkRest(story: readonly TraceStep[], state: RunState): void {
  const waited = visitsOf(story).flatMap(({ step, waits }) => (waits === null ? [] : [step]));
  const answered = answersOf(story).map(({ step }) => step);
  expect(new Set(answered).size).toBe(answered.length);
  expect(waited).toEqual(expect.arrayContaining(answered));
  const open = waited.filter((step) => !answered.includes(step));
  const resting = state.tokens.flatMap((token) => (token.type === "waiting" ? [token.step] : []));
  expect([...resting].sort()).toEqual(isCutShort(state) ? [] : open.sort());
}

/** Whoever arrives at a node visits it, or stands ready there, unless the run was cut short. */
function checkArrivals(graph: Graph, story: readonly TraceStep[], state: RunState): void {
  const arrivals = new Map<string, number>(story.length > 0 ? [["t", 1]] : []);
  const count = (node: string) => arrivals.set(node, (arrivals.get(node) ?? 0) + 1);
  for (const { node, port, ports = [port] } of story) {
    for (const { from, to } of graph.edges) if (from.node === node && ports.includes(from.port)) count(to.node);
  }
  if (state.control?.handled) count("h");
  // An answer that let nobody on made its node rest again: that visit follows from no wire.
  for (const line of answersOf(story)) {
    if (line.port === null && line.failure === null && line.undoes === undefined && !isUnasked(line)) count(line.node);
  }
  for (const { id } of graph.nodes) {
    const visits = visitsOf(story).filter(({ node, undoes }) => node === id && undoes === undefined).length;
    const ready = state.tokens.filter((token) => token.type === "ready" && token.node === id && !token.undoes).length;
    if (isCutShort(state) || mayStop(graph, state)) expect(visits).toBeLessThanOrEqual(arrivals.get(id) ?? 0);
    else expect(visits + ready).toBe(arrivals.get(id) ?? 0);
  }
}

/** Where tokens may have ended before they visited the node at which they were ready. */
function mayStop(graph: Graph, { control }: RunState): boolean {
  if (control && (control.handled || control.ending)) return true;
  return graph.nodes.some(({ params }) => params.rest === "stop");
}

/** What is called off had been waited for, and is waited for no more. */
function checkStopped(before: RunState, { trace, stopped, effects, state }: TurnResult): void {
  const resting = before.tokens.flatMap((token) => (token.type === "waiting" ? [token.step] : []));
  const waited = [...resting, ...trace.flatMap(({ step, waits }) => (waits === null ? [] : [step]))];
  expect(waited).toEqual(expect.arrayContaining([...stopped]));
  for (const token of state.tokens) if (token.type === "waiting") expect(stopped).not.toContain(token.step);
  for (const { step } of effects) expect(stopped).not.toContain(step);
}

function checkTokenIds(before: RunState, after: RunState): void {
  const ids = after.tokens.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = before.tokens.map(({ id }) => id);
  for (const id of ids) {
    const number = Number(id.slice(1));
    expect(number).toBeLessThan(after.nextToken);
    if (!known.includes(id)) expect(number).toBeGreaterThanOrEqual(before.nextToken);
  }
}

function checkStatus({ status, tokens, failure, steps }: RunState): void {
  const some = (type: "ready" | "waiting") => tokens.some((token) => token.type === type);
  expect(failure !== null).toBe(status === "failed");
  expect(some("ready") || steps === 0).toBe(status === "ready" || (status === "cancelled" && steps === 0));
  const waits = tokens.flatMap((token) => (token.type === "waiting" ? [token.wait.type] : []));
  // Who waits only for branches that do not come waits for ever.
  if (status === "waiting") expect(waits.some((type) => type !== "join")).toBe(true);
  if (status === "done" || isCutShort({ status })) expect(tokens).toEqual([]);
}

function isCutShort({ status }: Pick<RunState, "status">): boolean {
  return status === "failed" || status === "cancelled";
}
