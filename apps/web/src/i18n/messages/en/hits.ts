import type { Words } from "../../words.ts";
import type { hits as zh } from "../zh/hits.ts";

export const hits = {
  title: "What decided in the last 7 days",
  none: "No order came here in the last 7 days.",
  times: "{count, plural, one {# time} other {# times}}",
  source: "{runs, plural, one {Counted over # run of v{number}.} other {Counted over # runs of v{number}.}}",
  sourcePart:
    "{runs, plural, one {Counted over the newest run of v{number}.} other {Counted over the newest # runs of v{number}; older ones were not looked at.}}",
  changed: "The draft has changed since: these are the figures of that version.",
  rowTitle: "How often this row decided in the last 7 days",
} as const satisfies Words<typeof zh>;
