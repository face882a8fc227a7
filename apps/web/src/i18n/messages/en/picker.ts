import type { Words } from "../../words.ts";
import type { picker as zh } from "../zh/picker.ts";

export const picker = {
  open: "Insert data into “{label}”",
  hint: "Insert data (or type a brace)",
  search: "Find a field or a node",
  list: "Data that can be used",
  none: "Nothing found",
  nothing: "empty",
  missing: "missing in {percent}%",
  oftenMissing: "{percent}% of the last {count} orders have no “{field}”: nothing will stand here for them",
  ofOrder: "Values of order {no}",
  ofInvented: "No orders yet: values of a sample",
  source: "{source}; what is missing is counted over the last {count} orders. Enter inserts, or drag into the text.",
  preview: "Preview",
  empty: "(empty)",
} as const satisfies Words<typeof zh>;
