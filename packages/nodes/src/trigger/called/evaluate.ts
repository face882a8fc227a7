import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { isJsonObject } from "@orderloom/schema/json";
import { readInputs } from "@orderloom/schema/run/run-input";
import type { CalledParams } from "./params.ts";

/** Checks what the caller gave and puts it out, so that later nodes read it as `outputs.<this node>.<name>`. */
export function evaluateCalled({ params, trigger }: EvaluateContext<CalledParams>): Outcome {
  const read = readInputs(params.inputs, isJsonObject(trigger.data) ? trigger.data : {});
  if (!read.ok) return { type: "fail", code: "child_input_invalid", params: { name: read.name } };
  return { type: "goto", port: "out", output: read.values };
}
