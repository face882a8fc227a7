import type { Words } from "../../words.ts";
import type { schedules as zh } from "../zh/schedules.ts";

export const schedules = {
  title: "Schedules",
  toFlows: "All flows",
  columns: { flow: "Flow", when: "When", next: "Next", last: "Last", runs: "Runs started" },
  never: "Not yet",
  paused: "Flow paused",
  noNext: "Never again",
  emptyTitle: "Let flows run by the clock",
  emptyText:
    "Put a Schedule trigger into a flow, choose time and zone, and publish: it is listed here. For example: every morning at nine, chase the orders that have waited for review for more than a day.",
} as const satisfies Words<typeof zh>;
