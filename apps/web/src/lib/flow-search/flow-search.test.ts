import { EMPTY_GRAPH } from "@orderloom/schema/graph/graph";
import { largeOrderTemplate } from "@orderloom/templates/large-order/template";
import { expect, test } from "vitest";
import { findsFlow, readFlowSearch, type SearchedFlow } from "./flow-search.ts";

const LARGE = largeOrderTemplate.graph(largeOrderTemplate.options.parse(largeOrderTemplate.example), "zh");
const FLOWS: readonly SearchedFlow[] = [
  { id: "large", name: "大额订单审核", graph: LARGE },
  { id: "empty", name: "Routing rules", graph: EMPTY_GRAPH },
];
const FACTS = { connections: new Map([["c1", "顺丰 sf-express"]]), ran: new Set(["large"]) };

test.each([
  ["大额", ["large"]],
  ["dedd", ["large"]],
  ["rr", ["empty"]],
  ["is:invalid", ["empty"]],
  ["is:fine", []],
  ["field:payable", ["large"]],
  ["field:nonsense", []],
  ["uses:approval", ["large"]],
  ["uses:sf-express", []],
  ["never:30d", ["empty"]],
  ["never:7d", []],
  ["uses:approval 大额", ["large"]],
  ["uses:approval never:30d", []],
  ["what:ever", []],
  ["", ["large", "empty"]],
])("%j finds %j", (query, ids) => {
  const search = readFlowSearch(query);
  expect(FLOWS.filter((flow) => findsFlow(search, flow, FACTS)).map(({ id }) => id)).toEqual(ids);
});

test("uses: finds a connection by its name and its kind", () => {
  const [first, ...rest] = LARGE.nodes;
  const nodes = first ? [{ ...first, params: { connectionId: "c1" } }, ...rest] : [];
  const flow = { id: "x", name: "x", graph: { ...LARGE, nodes } };
  for (const query of ["uses:sf-express", "uses:顺丰"])
    expect(findsFlow(readFlowSearch(query), flow, FACTS)).toBe(true);
});

test("graphs and runs are read only for what asks for them", () => {
  expect(readFlowSearch("大额")).toMatchObject({ asksGraph: false, asksRuns: false });
  expect(readFlowSearch("field:x never:30d")).toMatchObject({ asksGraph: true, asksRuns: true });
});
