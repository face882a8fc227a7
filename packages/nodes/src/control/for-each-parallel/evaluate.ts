import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { failOnError } from "../../fail-on-error.ts";
import { listOf, placeOf } from "../for-each/evaluate.ts";
import { inputsOf } from "../sub-flow/evaluate.ts";
import type { ForEachParallelParams } from "./params.ts";

/** Starts a run of the flow for each item and rests until all have ended; none are done at once. */
export function evaluateForEachParallel(ctx: EvaluateContext<ForEachParallelParams>): Outcome {
  return failOnError(() => {
    const items = listOf(ctx);
    if (!items) return { type: "fail", code: "loop_list_missing", params: { path: placeOf(ctx.params) } };
    const count = items.length;
    if (count === 0) return { type: "goto", port: "done", output: { count, failed: 0, failures: [] } };
    if (count > LIMITS.parallelItems) {
      return { type: "fail", code: "loop_list_too_long", params: { count, limit: LIMITS.parallelItems } };
    }
    const shared = inputsOf(ctx);
    const inputs = items.map((item, index) => ({ ...shared, item, index }));
    return { type: "children", flowId: ctx.params.flowId, inputs };
  });
}

/** Leaves by what became of the runs; one that failed fails nobody else. */
export function resumeForEachParallel(_ctx: EvaluateContext<ForEachParallelParams>, resumed: Resumed): Outcome {
  if (resumed.type !== "children") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { count, failed, failures } = resumed;
  const output = { count, failed, failures: failures.map(({ index, runId, code }) => ({ index, runId, code })) };
  return { type: "goto", port: failed > 0 ? "some_failed" : "done", output };
}
