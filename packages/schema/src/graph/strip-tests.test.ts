import { expect, test } from "vitest";
import { EMPTY_GRAPH, FlowTest, type Graph } from "./graph.ts";
import { stripTests } from "./strip-tests.ts";

const CANARY = { name: "金丝雀", phone: "13812345678", address: "浙江省杭州市金丝雀路1号", bank: "6222" };

function graphWith(order: FlowTest["order"]): Graph {
  const expected = { status: "done", state: "paid", way: [] };
  const kept = FlowTest.parse({ id: "t1", name: "大额", event: "OrderPaid", order, answers: {}, expected });
  return { ...EMPTY_GRAPH, trials: { answers: {}, tests: [kept] } };
}

test("nothing of a person stays in a test, but which fields the order had", () => {
  const stripped = stripTests(graphWith({ facts: { payable: 100 }, private: CANARY }));
  const text = JSON.stringify(stripped);
  for (const value of Object.values(CANARY)) expect(text).not.toContain(value);
  const [kept] = stripped.trials?.tests ?? [];
  expect(Object.keys(kept?.order?.private ?? {})).toEqual(["name", "phone", "address"]);
  expect(kept?.order?.facts).toEqual({ payable: 100 });
  expect(stripTests(stripped)).toEqual(stripped);
});

test("what is no personal part goes, and a graph without tests stays itself", () => {
  expect(stripTests(graphWith({ private: "13812345678" })).trials?.tests[0]?.order).toEqual({});
  expect(stripTests(EMPTY_GRAPH)).toBe(EMPTY_GRAPH);
});
