import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { advance } from "@orderloom/engine/advance";
import { compile } from "@orderloom/engine/compile";
import { start } from "@orderloom/engine/start";
import { SAMPLE_ORDER, viewOf } from "@orderloom/engine/testing/sample-order";
import { told } from "@orderloom/engine/testing/take-turns";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { ERROR_CODES } from "@orderloom/schema/error";
import { EMPTY_GRAPH, type Graph, type GraphNode, OnError } from "@orderloom/schema/graph/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph/graph-check";
import { Json, JsonObject } from "@orderloom/schema/json";
import type { InputData } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { z } from "zod";

const Node = z.union([z.tuple([z.string(), JsonObject]), z.tuple([z.string(), JsonObject, OnError])]);
const Answer = z.union([
  z.strictObject({ step: z.string(), ok: z.record(z.string(), Json) }),
  z.strictObject({ step: z.string(), failed: z.enum(ERROR_CODES) }),
]);
const Example = z.strictObject({
  nodes: z.record(z.string(), Node),
  wires: z.array(z.string()),
  answers: z.array(Answer),
  story: z.array(z.string()),
});
type Example = z.infer<typeof Example>;

const DOC = readFileSync(fileURLToPath(new URL("../../../../docs/engine.md", import.meta.url)), "utf8");
const EXAMPLES = [...DOC.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => Example.parse(JSON.parse(text)));
const EVENT: JsonObject = { type: "OrderPaid", parcels: ["P1", "P2"] };

function nodeOf(id: string, [type, params, onError = "stop"]: z.infer<typeof Node>): GraphNode {
  return { id, type, typeVersion: 1, name: id, params, position: { x: 0, y: 0 }, onError };
}

function graphOf({ nodes, wires }: Example): Graph {
  const paid = nodeOf("paid", ["trigger.order-event", { event: "OrderPaid", shopIds: null }]);
  const edges = wires.map((wire, order) => {
    const [from = "", port = "", to = ""] = wire.split(/[.>]/);
    return { id: `e${order}`, from: { node: from, port }, to: { node: to, port: "in" }, order: 0 };
  });
  return { ...EMPTY_GRAPH, nodes: [paid, ...Object.entries(nodes).map(([id, node]) => nodeOf(id, node))], edges };
}

function inputOf(answer: z.infer<typeof Answer>): InputData {
  const { step } = answer;
  if ("failed" in answer) {
    return { type: "call.settled", step, outcome: { type: "failed", code: answer.failed, params: {} } };
  }
  const result = { status: 200, extracted: answer.ok };
  return { type: "call.settled", step, outcome: { type: "ok", result } };
}

test.each(EXAMPLES.map((example) => [Object.keys(example.nodes).join(" "), example] as const))(
  "the engine does as its page says: %s",
  (_, example) => {
    const graph = graphOf(example);
    expect(isPublishable(checkGraph(graph, CATALOGUE))).toBe(true);
    const program = compile(graph, CATALOGUE);
    const inputs: readonly InputData[] = [
      { type: "start", node: "paid", event: EVENT },
      ...example.answers.map(inputOf),
    ];
    const story: string[] = [];
    let state = start(EVENT);
    let order = SAMPLE_ORDER;
    for (const [index, data] of inputs.entries()) {
      const at = `2026-11-21T09:00:0${index}.000Z`;
      const turn = advance(program, state, { seq: index + 1, at, order: viewOf(order), data });
      const undone = turn.trace.map(({ undoes }) => (undoes === undefined ? "" : ` undoes ${undoes}`));
      story.push(...told(turn.trace).map((line, place) => `${line}${undone[place]}`));
      state = turn.state;
      order = turn.order ?? order;
    }
    expect(story).toEqual(example.story);
  },
);

test("the page has an example of every construct", () => {
  const types = new Set(EXAMPLES.flatMap(({ nodes }) => Object.values(nodes).map(([type]) => type)));
  const steering = [...CATALOGUE.values()].filter(
    ({ splits, joins, loops, handlesErrors }) => splits || joins || loops || handlesErrors,
  );
  for (const { type } of steering) expect(types).toContain(type);
});
