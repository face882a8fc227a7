import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import type { OnErrorParams } from "./params.ts";

/** Passes on what failed. */
export function evaluateOnError({ failure }: EvaluateContext<OnErrorParams>): Outcome {
  const { code, params, node } = failure ?? { code: "internal", params: {}, node: null };
  return { type: "goto", port: "out", output: { code, params, node } };
}
