import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { FlowTest, Graph } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import type { Json } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";

type Expectation = FlowTest["expected"];

/** Where a test first went otherwise: the node to look at, and values for the sentence of it. */
export type TestDifference = {
  readonly at: string | null;
  readonly place: Json | null;
  readonly expected: Json;
  readonly found: Json;
};

/** The first thing that is not as expected; null when nothing is. */
export function testDifference(graph: Graph, expected: Expectation, found: Expectation): TestDifference | null {
  return wayDifference(graph, expected, found) ?? endDifference(expected, found);
}

function wayDifference(graph: Graph, expected: Expectation, found: Expectation): TestDifference | null {
  for (let index = 0; index < Math.max(expected.way.length, found.way.length); index += 1) {
    const [wanted, taken] = [expected.way[index], found.way[index]];
    if (wanted?.node === taken?.node && wanted?.port === taken?.port) continue;
    if (wanted && taken && wanted.node === taken.node) {
      const [one, other] = [portName(graph, wanted), portName(graph, taken)];
      return { at: taken.node, place: titleOf(graph, taken.node), expected: one, found: other };
    }
    const before = found.way[index - 1]?.node ?? taken?.node ?? null;
    return {
      at: before,
      place: before === null ? null : titleOf(graph, before),
      expected: wanted ? titleOf(graph, wanted.node) : endName(expected),
      found: taken ? titleOf(graph, taken.node) : endName(found),
    };
  }
  return null;
}

function endDifference(expected: Expectation, found: Expectation): TestDifference | null {
  const at = found.way.at(-1)?.node ?? null;
  if (expected.status !== found.status) return { at, place: null, expected: endName(expected), found: endName(found) };
  if (expected.state !== found.state)
    return { at, place: null, expected: { state: expected.state }, found: { state: found.state } };
  return null;
}

function titleOf(graph: Graph, id: string): Json {
  const node = graph.nodes.find((known) => known.id === id);
  if (!node) return { text: GONE };
  if (node.name !== "") return node.name;
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  return definition ? { text: definition.labels.title } : node.type;
}

function portName(graph: Graph, { node: id, port }: Expectation["way"][number]): Json {
  const node = graph.nodes.find((known) => known.id === id);
  const definition = node && CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const label = definition && outputPorts(definition, node).find((known) => known.id === port)?.label;
  return label ? { text: label } : port;
}

const GONE: LocalizedText = { zh: "已删除的节点", en: "a node that is gone" };

function endName({ status }: Expectation): Json {
  return { text: ENDS[status] };
}

const ENDS: Readonly<Record<Expectation["status"], LocalizedText>> = {
  ready: { zh: "还在走", en: "still going" },
  waiting: { zh: "停下等待", en: "waits" },
  done: { zh: "流程走完", en: "the flow ends" },
  failed: { zh: "流程失败", en: "the flow fails" },
  cancelled: { zh: "流程取消", en: "the flow is cancelled" },
  not_started: { zh: "不会启动", en: "does not start" },
};
