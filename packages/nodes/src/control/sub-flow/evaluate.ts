import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { isJsonObject, type JsonObject } from "@orderloom/schema/json";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileJson } from "../../template/json-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import type { SubFlowParams } from "./params.ts";

type Inputs = SubFlowParams["inputs"];

const compiled = oncePer((inputs: Inputs) => compileJson(JSON.stringify(inputs)));

/** The values of a call's inputs as the run stands now. */
export function inputsOf(ctx: EvaluateContext<{ readonly inputs: Inputs }>): JsonObject {
  const values = compiled(ctx.params.inputs)(templateScope(ctx));
  return isJsonObject(values) ? values : {};
}

/** Starts one run of the flow and rests until it has ended. */
export function evaluateSubFlow(ctx: EvaluateContext<SubFlowParams>): Outcome {
  return failOnError(() => ({ type: "children", flowId: ctx.params.flowId, inputs: [inputsOf(ctx)] }));
}

/** Leaves with the result of the run, or fails as it did. */
export function resumeSubFlow(_ctx: EvaluateContext<SubFlowParams>, resumed: Resumed): Outcome {
  if (resumed.type !== "children") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const [failure] = resumed.failures;
  if (resumed.failed > 0) {
    return {
      type: "fail",
      code: "child_failed",
      params: { code: failure?.code ?? null, runId: failure?.runId ?? null },
    };
  }
  return { type: "goto", port: "done", output: resumed.result };
}
