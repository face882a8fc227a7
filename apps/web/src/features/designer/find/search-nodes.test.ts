import { describe, expect, test } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { asksNever, type SearchFacts, searchNodes } from "./search-nodes.ts";

const GRAPH = testGraph(
  [
    testNode("paid", { type: "trigger.order-event", name: "订单付款" }),
    testNode("large", { type: "rule.condition", params: { rule: { ">": [{ var: "order.amount" }, 1] } } }),
    testNode("ship", {
      type: "connector.http-request",
      name: "叫快递",
      params: { connectionId: "c1", body: "{{ order.city }}" },
    }),
  ],
  [],
);
const FACTS: SearchFacts = {
  invalid: new Set(["large"]),
  words: ({ name, type }) => `${name} ${type}`,
  connections: new Map([["c1", "顺丰 sf-express"]]),
  never: new Set(["ship"]),
};

const found = (query: string, facts = FACTS) => searchNodes(GRAPH, query, facts).map(({ id }) => id);

describe("searchNodes", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    ["快递", ["ship"]],
    ["is:invalid", ["large"]],
    ["uses:sf-express", ["ship"]],
    ["uses:顺丰", ["ship"]],
    ["uses:http-request", ["ship"]],
    ["field:amount", ["large"]],
    ["field:order.city", ["ship"]],
    ["never:30d", ["ship"]],
    ["never:30d is:invalid", []],
    ["NEVER:30D 快递", ["ship"]],
    ["is:other", []],
  ])("%s finds %j", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test("before it is known how often nodes were reached, never finds none", () => {
    expect(found("never:30d", { ...FACTS, never: null })).toEqual([]);
    expect([asksNever("a never:30d"), asksNever("never:300d"), asksNever("whenever:30d")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
