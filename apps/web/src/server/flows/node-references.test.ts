import { NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import { referencesOf } from "@orderloom/schema/graph/node-references";
import type { JsonObject } from "@orderloom/schema/json";
import { describe, expect, it } from "vitest";

function found(type: string, params: JsonObject) {
  const definition = NODE_DEFINITIONS.find((known) => known.type === type);
  if (!definition) throw new Error(`no node ${type}`);
  const node = { id: "n", type, typeVersion: 1, name: "", params, position: { x: 0, y: 0 }, onError: "stop" as const };
  return referencesOf(definition, node).map(({ kind, id, path }) => `${kind} ${id} at ${path}`);
}

describe("referencesOf", () => {
  it("finds chains, connections, people and shops wherever they stand", () => {
    expect(found("approval.chain", { chainId: "c1", title: { zh: "a", en: "a" } })).toEqual(["chain c1 at chainId"]);
    expect(found("alert.notify", { audience: { type: "person", personId: "p1" }, mailConnectionId: "m1" })).toEqual([
      "person p1 at audience.personId",
      "connection m1 at mailConnectionId",
    ]);
    expect(found("trigger.order-event", { event: "OrderPaid", shopIds: ["s1", "s2"] })).toEqual([
      "shop s1 at shopIds.0",
      "shop s2 at shopIds.1",
    ]);
  });

  it("finds the calendars that waits and schedules name", () => {
    const until = { type: "workhours", hours: 4 };
    expect(found("control.wait", { until, calendarId: "c1" })).toEqual(["calendar c1 at calendarId"]);
    expect(found("control.wait", { until })).toEqual([]);
    expect(found("trigger.schedule", { calendarId: "c2" })).toEqual(["calendar c2 at calendarId"]);
  });

  it("finds nothing where nothing is named, nor in other texts", () => {
    expect(found("trigger.order-event", { event: "OrderPaid", shopIds: null })).toEqual([]);
    expect(found("alert.notify", { audience: { type: "role", role: "finance" }, mailConnectionId: null })).toEqual([]);
    expect(found("order.set-status", { to: "allocated", reason: "c1" })).toEqual([]);
  });
});
