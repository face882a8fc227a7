import { isJsonObject, type JsonObject } from "../json.ts";
import { PRIVATE_FIELDS } from "../order/order.ts";
import type { FlowTest, Graph } from "./graph.ts";

/**
 * The graph with invented people in the orders of its tests, whoever saved them. A flow is read, exported and kept by
 * people who may see nothing of a receiver, and outlives the order; so not even masked values stay. Which fields an
 * order had does, as rules may ask for that. Idempotent; a graph without tests comes back itself.
 */
export function stripTests(graph: Graph): Graph {
  if (!graph.trials || graph.trials.tests.length === 0) return graph;
  return { ...graph, trials: { ...graph.trials, tests: graph.trials.tests.map(stripTest) } };
}

function stripTest(test: FlowTest): FlowTest {
  return { ...test, order: test.order && stripTestOrder(test.order) };
}

/** An order of a test as it may be kept: invented where it is personal. What is not known as personal data goes. */
export function stripTestOrder({ private: personal, ...order }: JsonObject): JsonObject {
  if (!isJsonObject(personal)) return order;
  const fields = PRIVATE_FIELDS.filter((field) => Object.hasOwn(personal, field));
  return { ...order, private: Object.fromEntries(fields.map((field) => [field, INVENTED[field]])) };
}

const INVENTED: Readonly<Record<(typeof PRIVATE_FIELDS)[number], string>> = {
  name: "演示买家",
  phone: "19900000000",
  email: "demo@example.com",
  address: "演示路 1 号",
  postcode: "000000",
  nick: "演示",
  note: "演示备注",
};
