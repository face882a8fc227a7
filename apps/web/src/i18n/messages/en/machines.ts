import type { Words } from "../../words.ts";
import type { machines as zh } from "../zh/machines.ts";

export const machines = {
  title: "Order states",
  intro:
    "How orders of each type move: the states they use, who acts next, how long that may take and where it leads. Types of which nothing is said move as by default. Saving counts at once; orders under way stay where they are.",
  orderType: "Order type",
  own: "changed",
  template: "Take a template",
  note: "What changes (optional)",
  reset: "Back to default",
  save: "Save",
  saved: "Saved and in force",
  state: "State",
  owner: "Owner",
  system: "System",
  limit: "Time limit",
  hours: "h",
  next: "May move to",
  history: "Changes",
  problems: {
    no_start: "No order can begin: use at least one of pending confirmation, pending payment, deposit paid and paid.",
    unreachable: "No order comes to “{state}”: no state leads there.",
    no_way_out: "“{state}” leads nowhere.",
    unknown_next: "“{state}” leads to “{to}”, which is not in use.",
    no_owner: "“{state}” has a time limit and no owner: nobody would be reminded.",
  },
} as const satisfies Words<typeof zh>;
