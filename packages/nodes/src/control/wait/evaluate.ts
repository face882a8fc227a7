import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { readPath } from "@orderloom/schema/json";
import { addWorkdays, addWorkMs, nextWorkMoment } from "@orderloom/schema/time/work-calendar";
import { templateScope } from "../../template/template-scope.ts";
import { parseInstant } from "../../text/parse-instant.ts";
import type { WaitParams } from "./params.ts";

const HOUR_MS = 3_600_000;

/** Rests until the moment, which is settled now: a calendar changed later moves no wait. One that is past is not waited for. */
export function evaluateWait(ctx: EvaluateContext<WaitParams>): Outcome {
  const { until, inWorkTime } = ctx.params;
  const moment = momentOf(ctx);
  if (moment === null) {
    return { type: "fail", code: "wait_moment_missing", params: { path: until.type === "path" ? until.path : "" } };
  }
  const { calendar } = ctx;
  if (inWorkTime && !calendar) return NO_CALENDAR;
  const wakeAt = inWorkTime && calendar ? nextWorkMoment(calendar, moment) : moment;
  return Date.parse(wakeAt) <= Date.parse(ctx.at) ? leave(wakeAt) : { type: "timer", wakeAt };
}

/** The time has come. */
export function resumeWait(ctx: EvaluateContext<WaitParams>, resumed: Resumed): Outcome {
  return resumed.type === "timer"
    ? leave(ctx.at)
    : { type: "fail", code: "internal", params: { answer: resumed.type } };
}

/** Whoever runs a flow with this node gives it a calendar. */
const NO_CALENDAR: Outcome = { type: "fail", code: "internal", params: { missing: "calendar" } };

function leave(at: string): Outcome {
  return { type: "goto", port: "done", output: { at } };
}

/** The moment that is meant (ISO 8601), null when there is none. */
function momentOf(ctx: EvaluateContext<WaitParams>): string | null {
  const { at, calendar } = ctx;
  const { until } = ctx.params;
  switch (until.type) {
    case "duration":
      return new Date(Date.parse(at) + until.durationMs).toISOString();
    case "workhours":
      return calendar ? addWorkMs(calendar, at, Math.round(until.hours * HOUR_MS)) : null;
    case "workdays":
      return calendar ? addWorkdays(calendar, at, until.days) : null;
    case "path": {
      const { order = {}, outputs = {}, trigger = {} } = templateScope(ctx);
      const found = readPath({ order, outputs, trigger }, until.path);
      return typeof found === "string" ? toIso(found) : null;
    }
    case "at":
      return toIso(until.at);
  }
}

function toIso(text: string): string | null {
  const ms = parseInstant(text);
  return ms === null ? null : new Date(ms).toISOString();
}
