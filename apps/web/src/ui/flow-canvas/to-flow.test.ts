import { CATALOGUE } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import { describe, expect, it } from "vitest";
import { SIZES } from "../theme.ts";
import { bendX, NODE_SIZE, portTop } from "./card-geometry.ts";
import { testEdge, testGraph, testNode } from "./testing/test-graph.ts";
import { createToFlow, type Drawing } from "./to-flow.ts";

const graph = testGraph(
  [
    testNode("condition", { type: "rule.condition", params: { rule: { "==": [{ var: "order.complete" }, true] } } }),
    testNode("status", { params: { to: "allocated", reason: "" }, name: "" }),
    testNode("lost", { type: "other.kind" }),
  ],
  [testEdge("1", "condition:yes", "status"), testEdge("2", "condition:removed", "lost")],
);

const drawing = (of: Graph): Drawing => ({
  graph: of,
  selected: new Set(),
  dragged: null,
  problems: new Map(),
  runNodes: null,
  runEdges: null,
  tokens: new Set(),
  folded: new Set(),
  focusable: new Set(),
});
const toFlow = createToFlow({
  catalogue: CATALOGUE,
  language: "zh",
  words: {
    node: "节点",
    describeNode: (title) => title,
    describeGroup: (name, count) => `${name} ${count}`,
    describeWire: (from, to) => `${from} ${to}`,
  },
});
const cards = (of: Drawing) => toFlow(of).nodes.flatMap((node) => (node.type === "card" ? [node] : []));

describe("toFlow", () => {
  it("shows title and summary in the reader's words, and a named node by its name", () => {
    expect(cards(drawing(graph)).map(({ data }) => [data.title, data.summary])).toEqual([
      ["condition", "地址完整"],
      ["修改订单状态", "改为 已配货"],
      ["lost", null],
    ]);
  });

  it("keeps a port that is gone while a wire still leaves by it", () => {
    expect(cards(drawing(graph))[0]?.data.face.outputs).toMatchObject([
      { id: "yes", isGone: false },
      { id: "no", isGone: false },
      { id: "removed", isGone: true },
    ]);
  });

  it("draws again only what changed", () => {
    const before = toFlow(drawing(graph));
    const after = toFlow({ ...drawing(graph), dragged: { status: { x: 5, y: 5 } }, selected: new Set(["1"]) });
    expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, false, true]);
    expect(after.nodes[1]?.position).toEqual({ x: 5, y: 5 });
    expect(after.edges.map((edge, index) => edge === before.edges[index])).toEqual([false, true]);
  });

  it("gives back the very same lists when nothing changed, and the same wires while a card moves", () => {
    const before = toFlow(drawing(graph));
    expect(toFlow(drawing(graph)).nodes).toBe(before.nodes);
    expect(toFlow({ ...drawing(graph), dragged: { status: { x: 1, y: 1 } } }).edges).toBe(before.edges);
  });

  it("tells what a run passed, and what it never touched", () => {
    const run = { ...drawing(graph), runNodes: new Map([["condition", "passed" as const]]), runEdges: new Set(["1"]) };
    expect(cards(run).map(({ data }) => data.run)).toEqual(["passed", "untouched", "untouched"]);
    expect(toFlow(run).edges.map((edge) => edge.data?.run)).toEqual(["passed", "untouched"]);
  });
});

describe("groups", () => {
  const group = { id: "g", name: "审核", description: "", nodes: ["condition", "status", "gone"] };
  const grouped: Graph = { ...graph, groups: [group, { ...group, id: "empty", nodes: ["gone"] }] };

  it("are frames around their cards that follow them, and none around nothing", () => {
    const frames = (of: Drawing) => toFlow(of).nodes.filter((node) => node.type === "frame");
    expect(frames(drawing(grouped))).toMatchObject([
      { id: "g", position: { x: -16, y: -40 }, width: 232, height: 112, ariaLabel: "审核 2" },
    ]);
    const dragged = { condition: { x: 100, y: 0 }, status: { x: 100, y: 0 } };
    expect(frames({ ...drawing(grouped), dragged })[0]?.position).toEqual({ x: 84, y: -40 });
  });

  it("stand in for their cards when folded: wires end at them, and those inside are not seen", () => {
    const { nodes, edges } = toFlow({ ...drawing(grouped), folded: new Set(["g"]) });
    expect(nodes.map(({ id }) => id)).toEqual(["g", "lost"]);
    expect(edges).toMatchObject([{ id: "2", source: "g", sourceHandle: "out", target: "lost", targetHandle: "in" }]);
  });
});

describe("a summary", () => {
  it("shows templates by the names of their fields", () => {
    const title = { zh: "订单 {{ order.orderNo }} 待审", en: "Order {{order.orderNo}}" };
    const approval = testNode("a", { type: "approval.chain", params: { chainId: LARGE_ORDER_CHAIN_ID, title } });
    expect(cards(drawing(testGraph([approval])))[0]?.data.summary).toBe("订单 [订单号] 待审");
  });
});

describe("card geometry", () => {
  it("is the size that the theme says", () => {
    expect(NODE_SIZE).toEqual({ width: SIZES["node-width"], height: SIZES["node-height"] });
  });

  it("spreads ports evenly inside the card", () => {
    expect(portTop(0, 1)).toBe(28);
    expect([0, 1].map((index) => portTop(index, 2))).toEqual([16, 40]);
    expect([0, 1, 2, 3].map((index) => portTop(index, 4))).toEqual([7, 21, 35, 49]);
  });

  it("lets no two wires of a card turn at the same place", () => {
    const base = { sourceX: 0, sourceY: 0, targetY: 100, count: 3, room: 20 };
    const down = [0, 1, 2].map((index) => bendX({ ...base, index }));
    expect(down).toEqual([...down].sort((one, two) => two - one));
    expect(new Set(down).size).toBe(3);
  });
});
