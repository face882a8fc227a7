import type { Outcome } from "@orderloom/schema/graph/node";

/** A trigger has nothing to decide: the event that started the run is known to all nodes as `trigger`. */
export function evaluateOrderEvent(): Outcome {
  return { type: "goto", port: "out" };
}
