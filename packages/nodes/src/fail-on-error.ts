import { toOrderloomError } from "@orderloom/schema/error";
import type { Outcome } from "@orderloom/schema/graph/node";

/** Turns what a rule or template throws into the outcome `fail`, so that the node's onError decides what follows. */
export function failOnError(decide: () => Outcome): Outcome {
  try {
    return decide();
  } catch (thrown) {
    const { code, params } = toOrderloomError(thrown);
    return { type: "fail", code, params };
  }
}
