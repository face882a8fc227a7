import { z } from "zod";
import type { Graph, GraphEdge, GraphNode } from "../graph/graph.ts";
import { EMPTY_GRAPH } from "../graph/graph.ts";
import { type Catalogue, type NodeDefinition, nodeKey } from "../graph/node.ts";

const words = (text: string) => ({ zh: text, en: text });
const port = (id: string) => ({ id, label: words(id) });

/** What every definition of the tests says alike. */
const common = {
  version: 1,
  icon: "node",
  help: words("help"),
  initial: {},
  effects: [],
  summary: () => words("summary"),
  evaluate: () => ({ type: "goto", port: "out" }) as const,
} as const;

const labels = (title: string, params: Readonly<Record<string, string>> = {}) => ({
  title: words(title),
  description: words(title),
  params: Object.fromEntries(Object.entries(params).map(([name, text]) => [name, { label: words(text) }])),
});

const Start = z.strictObject({ order: z.boolean().default(true) });
export const START: NodeDefinition<typeof Start> = {
  ...common,
  type: "trigger.start",
  family: "trigger",
  labels: labels("Start"),
  params: Start,
  sample: {},
  hasInput: false,
  outputs: () => [port("out")],
  trigger: ({ order }) => ({ events: order ? ["OrderPaid"] : [], shopIds: null }),
};

const Choose = z.strictObject({
  branches: z
    .array(z.string().regex(/^[a-z]+$/))
    .min(1)
    .max(3),
});
export const CHOOSE: NodeDefinition<typeof Choose> = {
  ...common,
  type: "rule.choose",
  family: "rule",
  labels: labels("Choose", { branches: "Branches" }),
  params: Choose,
  sample: { branches: ["yes", "no"] },
  hasInput: true,
  outputs: ({ branches }) => branches.map(port),
  check: ({ branches }) =>
    branches.includes("bad")
      ? [{ code: "rule_invalid", path: "branches", params: { problem: "field", name: "bad" } }]
      : [],
};

const Act = z.strictObject({
  to: z.enum(["a", "b"]),
  text: z.string().min(1).max(5).default("text"),
  count: z.int().min(1).max(9).default(1),
  who: z.strictObject({ role: z.string().min(1) }).optional(),
});
export const ACT: NodeDefinition<typeof Act> = {
  ...common,
  type: "order.act",
  family: "order",
  labels: labels("Act", { to: "To", text: "Text", count: "Count", who: "Who" }),
  params: Act,
  sample: { to: "a" },
  hasInput: true,
  effects: ["order.set_state"],
  outputs: () => [port("out")],
};

const Nothing = z.strictObject({});
export const LOOP: NodeDefinition<typeof Nothing> = {
  ...common,
  type: "control.loop",
  family: "control",
  labels: labels("Loop"),
  params: Nothing,
  sample: {},
  hasInput: true,
  loops: ["again"],
  outputs: () => [port("again"), port("out")],
};

export const SPLIT: NodeDefinition<typeof Nothing> = {
  ...common,
  type: "control.split",
  family: "control",
  labels: labels("Split"),
  params: Nothing,
  sample: {},
  hasInput: true,
  splits: true,
  outputs: () => [port("b1"), port("b2")],
};

export const JOIN: NodeDefinition<typeof Nothing> = {
  ...common,
  type: "control.join",
  family: "control",
  labels: labels("Join"),
  params: Nothing,
  sample: {},
  hasInput: true,
  joins: true,
  outputs: () => [port("joined"), { ...port("missed"), warnsOpen: true }],
};

export const HANDLER: NodeDefinition<typeof Nothing> = {
  ...common,
  type: "control.on-error",
  family: "control",
  labels: labels("On error"),
  params: Nothing,
  sample: {},
  hasInput: false,
  handlesErrors: true,
  outputs: () => [port("out")],
};

export const TEST_CATALOGUE: Catalogue = new Map<string, NodeDefinition>(
  [START, CHOOSE, ACT, LOOP, SPLIT, JOIN, HANDLER].map((definition) => [
    nodeKey(definition.type, definition.version),
    definition,
  ]),
);

type NodeOptions = Partial<Pick<GraphNode, "name" | "params" | "onError" | "typeVersion">>;

/** A node of the test catalogue. */
export function node(id: string, type: string, options: NodeOptions = {}): GraphNode {
  return { id, type, typeVersion: 1, name: id, params: {}, position: { x: 0, y: 0 }, onError: "stop", ...options };
}

/** An edge written `from.port>to`, its own id. */
export function edge(wire: string): GraphEdge {
  const [from = "", to = ""] = wire.split(">");
  const [source = "", sourcePort = "out"] = from.split(".");
  const [target = "", targetPort = "in"] = to.split(".");
  const id = wire.replaceAll(/[.>]/g, "-");
  return { id, from: { node: source, port: sourcePort }, to: { node: target, port: targetPort }, order: 0 };
}

/** A graph of those nodes and wires. */
export function graphOf(nodes: readonly GraphNode[], wires: readonly string[]): Graph {
  return { ...EMPTY_GRAPH, nodes: [...nodes], edges: wires.map(edge) };
}
