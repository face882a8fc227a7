import type { Graph } from "@orderloom/schema/graph/graph";
import type { GraphCommand } from "./graph-command.ts";
import { edit } from "./graph-editor.ts";
import { diffGraph } from "./graph-patch.ts";

/** Edits of the same key that follow each other within this time are one step to undo: typing, or nudging with keys. */
const COALESCE_MS = 1_000;
const MAX_STEPS = 500;

/** One step back or forth. `name` says what the person did; `key` joins edits of one thing, null joins nothing. */
export type HistoryStep = {
  readonly command: GraphCommand;
  readonly name: GraphCommand["type"];
  readonly key: string | null;
  readonly at: number;
};

/** Two stacks of inverses, the newest last. */
export type History = { readonly past: readonly HistoryStep[]; readonly future: readonly HistoryStep[] };

export const EMPTY_HISTORY: History = { past: [], future: [] };

export type Edited = { readonly graph: Graph; readonly history: History };

type Act = { readonly command: GraphCommand; readonly key: string | null; readonly at: number };

/** Applies a command and remembers how to take it back. `at` is a clock in milliseconds. */
export function act(now: Edited, { command, key, at }: Act): Edited {
  const { graph, inverse } = edit(now.graph, command);
  if (graph === now.graph) return now;
  const last = now.history.past.at(-1);
  const joins = key !== null && last?.key === key && at - last.at <= COALESCE_MS;
  const step = joins
    ? joined(last, { before: now.graph, graph, at })
    : { command: inverse, name: command.type, key, at };
  const past = joins ? now.history.past.slice(0, -1) : now.history.past;
  return { graph, history: { past: [...past, step].slice(-MAX_STEPS), future: [] } };
}

/** Takes the last step back; the same object when there is none. */
export function undo(now: Edited): Edited {
  const step = now.history.past.at(-1);
  if (step === undefined) return now;
  const { graph, inverse } = edit(now.graph, step.command);
  const redone = { ...step, key: null, command: inverse };
  return { graph, history: { past: now.history.past.slice(0, -1), future: [...now.history.future, redone] } };
}

/** Does again what undo took back; the same object when there is nothing. */
export function redo(now: Edited): Edited {
  const step = now.history.future.at(-1);
  if (step === undefined) return now;
  const { graph, inverse } = edit(now.graph, step.command);
  const undone = { ...step, key: null, command: inverse };
  return { graph, history: { past: [...now.history.past, undone], future: now.history.future.slice(0, -1) } };
}

/** One step that leads from the newest graph back to before the first of the joined edits. */
function joined(last: HistoryStep, newest: { before: Graph; graph: Graph; at: number }): HistoryStep {
  const start = edit(newest.before, last.command).graph;
  return { ...last, at: newest.at, command: { type: "graph.patch", patch: diffGraph(newest.graph, start) } };
}
