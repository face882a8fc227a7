import type { Graph } from "@orderloom/schema/graph";
import type { RunState, TraceStep } from "@orderloom/schema/run";
import { expect } from "vitest";
import type { Story } from "./play.ts";

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
  for (const { node, port } of story) {
    for (const { from, to } of graph.edges) if (from.node === node && from.port === port) count(to.node);
  }
  // An answer that let nobody on made its node rest again: that visit follows from no wire.
  for (const { node, port, failure } of answersOf(story)) if (port === null && failure === null) count(node);
  for (const { id } of graph.nodes) {
    const visits = visitsOf(story).filter(({ node }) => node === id).length;
    const ready = state.tokens.filter((token) => token.type === "ready" && token.node === id).length;
    if (isCutShort(state)) expect(visits).toBeLessThanOrEqual(arrivals.get(id) ?? 0);
    else expect(visits + ready).toBe(arrivals.get(id) ?? 0);
  }
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
  if (status === "waiting") expect(some("waiting")).toBe(true);
  if (status === "done" || isCutShort({ status })) expect(tokens).toEqual([]);
}

function isCutShort({ status }: Pick<RunState, "status">): boolean {
  return status === "failed" || status === "cancelled";
}
