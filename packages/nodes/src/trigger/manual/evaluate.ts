import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { isJsonObject } from "@orderloom/schema/json";
import { readInputs } from "@orderloom/schema/run/run-input";
import type { ManualParams } from "./params.ts";

/** Puts out what was given, so that later nodes read it as `outputs.<this node>.<name>`. */
export function evaluateManual({ params, trigger }: EvaluateContext<ManualParams>): Outcome {
  const read = readInputs(params.inputs, isJsonObject(trigger.data) ? trigger.data : {});
  if (!read.ok) return { type: "fail", code: "run_input_invalid", params: { name: read.name } };
  return { type: "goto", port: "out", output: read.values };
}
