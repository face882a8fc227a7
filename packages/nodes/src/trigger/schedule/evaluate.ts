import type { Outcome } from "@orderloom/schema/graph/node";

/** The clock has decided already; the time that came due is known to all nodes as `trigger.at`. */
export function evaluateSchedule(): Outcome {
  return { type: "goto", port: "out" };
}
