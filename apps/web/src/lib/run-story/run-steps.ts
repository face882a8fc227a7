import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { type Catalogue, type NodeFamily, nodeKey, type Port } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { type Json, readPath } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Failure, TraceStep } from "@orderloom/schema/run/run";
import type { StoryTurn } from "./story-turn.ts";

/** What a node is called and how it looks in a list. */
export type StepNode = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly family: NodeFamily;
  readonly icon: string;
};

/**
 * One visit of a token to a node, from its arrival to its leaving. `endedAt` is null while it waits; visits that did
 * not wait begin and end at the same moment, that of their turn. `answer` is what a wait was answered with.
 */
export type RunStep = {
  readonly id: string;
  /** Its place in the run, from 1. */
  readonly number: number;
  readonly node: StepNode;
  /** How often the run had come to this node then. */
  readonly visit: number;
  readonly status: "passed" | "waiting" | "failed";
  readonly port: { readonly id: string; readonly label: LocalizedText } | null;
  /** The ports by which tokens went on: several where it split. */
  readonly leftBy: readonly string[];
  /** The number of the step that this one undid. */
  readonly undoes: number | null;
  readonly decidedBy: LocalizedText | null;
  readonly failure: Failure | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** How long the turns it was part of were worked on, without what it waited for; null where nobody measured. */
  readonly worked: Worked | null;
  readonly orderVersion: number | null;
  readonly content: StoryTurn["content"];
  readonly input: Json;
  readonly answer: Json;
  readonly output: Json;
};

/** Work of a turn, which is measured as a whole: `steps` of them together took `us` microseconds. */
export type Worked = { readonly us: number; readonly steps: number };

/** The steps of a run in the order they began, each half of a wait joined with the other. */
export function runSteps(turns: readonly StoryTurn[], graph: Graph, catalogue: Catalogue): readonly RunStep[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const steps = new Map<string, RunStep>();
  for (const turn of turns) {
    for (const traced of turn.trace) {
      const seen = { turn, traced, known: knowNode(traced.node, nodes.get(traced.node), catalogue) };
      const begun = steps.get(traced.step);
      const undoes = traced.undoes === undefined ? null : (steps.get(traced.undoes)?.number ?? null);
      steps.set(traced.step, begun ? goOn(begun, seen) : { ...begin(seen, steps.size + 1), undoes });
    }
  }
  return [...steps.values()];
}

/** A node with what its definition says of it; without one only its id is known. */
type KnownNode = {
  readonly face: StepNode;
  readonly ports: readonly Port[];
  readonly clause: (clause: string) => LocalizedText | null;
};

type Seen = { readonly turn: StoryTurn; readonly traced: TraceStep; readonly known: KnownNode };

function begin({ turn, traced, known }: Seen, number: number): Omit<RunStep, "undoes"> {
  return {
    id: traced.step,
    number,
    node: known.face,
    visit: Number(traced.step.slice(traced.step.lastIndexOf(":") + 1)),
    startedAt: turn.at,
    worked: workedOf(turn),
    orderVersion: turn.orderVersion,
    content: turn.content,
    input: traced.input,
    answer: null,
    output: traced.output,
    ...outcomeOf({ turn, traced, known }),
  };
}

function goOn(begun: RunStep, { turn, traced, known }: Seen): RunStep {
  return {
    ...begun,
    worked: addWork(begun.worked, workedOf(turn)),
    content: turn.content === "plain" ? begun.content : turn.content,
    answer: readPath(traced.input, "resumed") ?? null,
    output: traced.output,
    ...outcomeOf({ turn, traced, known }),
  };
}

function workedOf({ tookUs, trace }: StoryTurn): Worked | null {
  return tookUs === null ? null : { us: tookUs, steps: trace.length };
}

/** A wait has a turn before and one after it. */
function addWork(before: Worked | null, after: Worked | null): Worked | null {
  return before && after ? { us: before.us + after.us, steps: before.steps + after.steps - 1 } : (before ?? after);
}

function outcomeOf({
  turn,
  traced,
  known,
}: Seen): Pick<RunStep, "status" | "port" | "leftBy" | "decidedBy" | "failure" | "endedAt"> {
  const { port, ports, waits, failure, decidedBy } = traced;
  const left = port === null ? null : (known.ports.find(({ id }) => id === port) ?? { id: port, label: plain(port) });
  return {
    status: waits !== null ? "waiting" : failure !== null && port === null ? "failed" : "passed",
    port: left,
    leftBy: ports ?? (port === null ? [] : [port]),
    decidedBy: decidedBy === null ? null : known.clause(decidedBy),
    failure,
    endedAt: waits === null ? turn.at : null,
  };
}

function knowNode(id: string, node: GraphNode | undefined, catalogue: Catalogue): KnownNode {
  const definition = node && catalogue.get(nodeKey(node.type, node.typeVersion));
  if (!node || !definition) {
    const face: StepNode = { id, title: plain(node?.name || id), family: "control", icon: "unknown" };
    return { face, ports: [], clause: () => null };
  }
  const params = definition.params.safeParse(node.params);
  return {
    face: {
      id,
      title: node.name === "" ? definition.labels.title : plain(node.name),
      family: definition.family,
      icon: definition.icon,
    },
    ports: outputPorts(definition, node),
    clause: (clause) => (params.success ? (definition.clause?.(params.data, clause) ?? null) : null),
  };
}

function plain(text: string): LocalizedText {
  return { zh: text, en: text };
}
