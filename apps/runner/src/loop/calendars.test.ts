import { advance } from "@orderloom/engine/advance";
import { compile } from "@orderloom/engine/compile";
import { start } from "@orderloom/engine/start";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import { DEFAULT_CALENDAR_ID, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { expect, test } from "vitest";

const WAREHOUSE = "0199a000-0000-7000-8000-000000000001";
const UNTIL = { until: { type: "workhours", hours: 1 } };
// A Saturday, ten in the morning in Beijing.
const AT = "2026-11-21T02:00:00.000Z";

const graphOf = (params: JsonObject): Graph => ({
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    { ...node("start", "trigger.manual"), params: { inputs: {}, order: "none" } },
    { ...node("wait", "control.wait"), params },
  ],
  edges: [{ id: "e", from: { node: "start", port: "out" }, to: { node: "wait", port: "in" }, order: 0 }],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
});
const node = (id: string, type: string) => ({
  ...{ id, type, typeVersion: 1, name: id, position: { x: 0, y: 0 } },
  onError: "stop" as const,
});

test.each([
  // As graphs of 0.2.0 have it: by the calendar that every installation has.
  [UNTIL, DEFAULT_CALENDAR_ID, "2026-11-23T02:00:00.000Z"],
  [{ ...UNTIL, calendarId: WAREHOUSE }, WAREHOUSE, "2026-11-21T03:00:00.000Z"],
])("a wait goes by the calendar that it names: %j", (params, asked, wakeAt) => {
  const program = compile(graphOf(params), CATALOGUE);
  expect(program.calendars).toEqual([asked]);
  const calendars = new Map([
    [DEFAULT_CALENDAR_ID, FIRST_CALENDAR],
    [WAREHOUSE, { ...FIRST_CALENDAR, weekdays: [1, 2, 3, 4, 5, 6] }],
  ]);
  const data = { type: "start", node: "start", event: {} } as const;
  expect(advance(program, start({}), { seq: 1, at: AT, order: null, data, calendars })).toMatchObject({ wakeAt });
});

test("a wait that has nothing to do with working hours asks for no calendar", () => {
  const params = { until: { type: "duration", durationMs: 1_000 }, calendarId: WAREHOUSE };
  expect(compile(graphOf(params), CATALOGUE).calendars).toEqual([]);
});
