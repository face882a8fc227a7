import { CATALOGUE } from "@orderloom/nodes/definitions";
import { checkGraph } from "@orderloom/schema/graph/graph-check";
import { expect, it } from "vitest";
import { DEMO_SHOPS, demoFlow } from "./demo-installation.ts";
import { generateDemoOrders } from "./demo-orders.ts";

it("has a shop for every channel that an order of the demo can come from", () => {
  const channels = new Set(DEMO_SHOPS.map(({ channel }) => channel));
  const orders = generateDemoOrders({ seed: 2, count: 500, days: 30, now: "2026-11-21T08:00:00.000Z" });
  expect(orders.filter(({ channel }) => !channels.has(channel))).toEqual([]);
  for (const { name } of DEMO_SHOPS) expect(name).toMatch(/^演示 /);
});

it("brings a flow without a problem", () => {
  expect(checkGraph(demoFlow().graph, CATALOGUE)).toEqual([]);
});
