import {
  FlowTest,
  GRAPH_SCHEMA_VERSION,
  type Graph,
  type GraphEdge,
  GraphGroup,
  GraphNode,
  GraphNote,
  NodeAnswer,
} from "@orderloom/schema/graph/graph";
import { isJsonObject, Json } from "@orderloom/schema/json";
import { z } from "zod";
import { setTrials } from "../graph/graph-patch.ts";
import type { Fields } from "./merge-item.ts";

/** What a graph is made of, as far as people change it apart. `wires` are all that leave one port. */
export const ITEM_KINDS = ["node", "wires", "note", "group", "settings", "answer", "test"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The things of a graph by kind and key; each of them is merged by its fields. */
export type GraphItems = Readonly<Record<ItemKind, ReadonlyMap<string, Fields>>>;

/** The parameters of a node are fields of it, told apart from its own by this beginning. */
export const PARAM = "params.";

/** Takes a graph apart. */
export function itemsOf(graph: Graph): GraphItems {
  const ports = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) ports.set(portOf(edge), [...(ports.get(portOf(edge)) ?? []), edge]);
  return {
    node: byId(graph.nodes, ({ params, ...node }) => ({ ...fieldsOf(node), ...prefixed(params) })),
    wires: new Map([...ports].map(([port, edges]) => [port, { to: edges.map(wireOf) }])),
    note: byId(graph.notes, fieldsOf),
    group: byId(graph.groups, ({ nodes, ...group }) => ({ ...fieldsOf(group), ...memberFields(nodes) })),
    settings: new Map([["", fieldsOf(graph.settings)]]),
    answer: new Map(
      Object.entries(graph.trials?.answers ?? {}).map(([node, answer]) => [node, { answer: plain(answer) }]),
    ),
    test: byId(graph.trials?.tests ?? [], (test) => ({ test: plain(test) })),
  };
}

/**
 * Puts a graph together again. Wires, members and answers of nodes that are gone go with them; wires keep the ids they
 * have in the graphs `drawn`, the first that knows one.
 */
export function graphOf(items: GraphItems, drawn: readonly Graph[]): Graph {
  const nodes = [...items.node.values()].map(nodeOf);
  const known = new Set(nodes.map(({ id }) => id));
  const wires = [...items.wires].flatMap(([port, { to }]) => endsOf(port, to));
  const graph: Graph = {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes,
    edges: withIds(
      wires.filter(({ from, to }) => known.has(from.node) && known.has(to.node)),
      drawn,
    ),
    notes: [...items.note.values()].map((note) => GraphNote.parse(note)),
    groups: groupsOf([...items.group.values()], known),
    settings: z.object({ oneOpenRunPer: z.enum(["order"]).nullable() }).parse(items.settings.get("")),
  };
  const answers = [...items.answer].filter(([node]) => known.has(node));
  return setTrials(graph, {
    answers: Object.fromEntries(answers.map(([node, { answer }]) => [node, NodeAnswer.parse(answer)])),
    tests: [...items.test.values()].map(({ test }) => FlowTest.parse(test)),
  });
}

const MEMBER = "node.";

function memberFields(nodes: readonly string[]): Fields {
  return Object.fromEntries(nodes.map((id) => [`${MEMBER}${id}`, true]));
}

function groupsOf(groups: readonly Fields[], known: ReadonlySet<string>): Graph["groups"] {
  const taken = new Set<string>();
  return groups.flatMap((fields) => {
    const members = Object.keys(fields).filter((name) => name.startsWith(MEMBER));
    const nodes = members.map((name) => name.slice(MEMBER.length)).filter((id) => known.has(id) && !taken.has(id));
    for (const id of nodes) taken.add(id);
    const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(MEMBER)));
    return nodes.length === 0 ? [] : [GraphGroup.parse({ ...own, nodes })];
  });
}

function nodeOf(fields: Fields): GraphNode {
  const entries = Object.entries(fields);
  const own = entries.filter(([name]) => !name.startsWith(PARAM));
  const params = entries
    .filter(([name]) => name.startsWith(PARAM))
    .map(([name, value]) => [name.slice(PARAM.length), value]);
  return GraphNode.parse({ ...Object.fromEntries(own), params: Object.fromEntries(params) });
}

/** A wire as one of its port's: where it goes, in which place. Its id says nothing. */
function wireOf({ to, order }: GraphEdge): Json {
  return { node: to.node, port: to.port, order };
}

const Wires = z.array(z.strictObject({ node: z.string(), port: z.string(), order: z.number() }));

type Wire = Omit<GraphEdge, "id">;

function endsOf(port: string, wires: Json | undefined): Wire[] {
  const [node = "", name = ""] = port.split(" ");
  return Wires.parse(wires ?? []).map(({ order, ...to }) => ({ from: { node, port: name }, to, order }));
}

function withIds(wires: readonly Wire[], drawn: readonly Graph[]): GraphEdge[] {
  const ids = new Map(drawn.toReversed().flatMap(({ edges }) => edges.map((edge) => [keyOf(edge), edge.id] as const)));
  const used = new Set<string>();
  return wires.map((wire) => {
    const wanted = ids.get(keyOf(wire)) ?? "edge";
    let id = wanted;
    for (let number = 2; used.has(id); number += 1) id = `${wanted}_${number}`;
    used.add(id);
    return { id, ...wire };
  });
}

function portOf({ from }: Wire): string {
  return `${from.node} ${from.port}`;
}

function keyOf(wire: Wire): string {
  return `${portOf(wire)} ${wire.to.node} ${wire.to.port}`;
}

function byId<T extends { readonly id: string }>(
  list: readonly T[],
  fields: (item: T) => Fields,
): ReadonlyMap<string, Fields> {
  return new Map(list.map((item) => [item.id, fields(item)]));
}

function prefixed(params: Fields | Readonly<Record<string, Json | undefined>>): Fields {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[`${PARAM}${name}`, value] as const],
  );
  return Object.fromEntries(entries);
}

function fieldsOf(item: object): Fields {
  const json = plain(item);
  return isJsonObject(json)
    ? Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
    : {};
}

/** What a graph holds is JSON already; only its type forgot. */
function plain(value: object): Json {
  return Json.parse(value);
}
