import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileJson } from "../../template/json-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import type { ResultParams } from "./params.ts";

const valuesOf = oncePer(({ values }: ResultParams) => compileJson(JSON.stringify(values)));

/** Ends here and gives the values to the run that started this one. */
export function evaluateResult(ctx: EvaluateContext<ResultParams>): Outcome {
  return failOnError(() => ({ type: "end", result: valuesOf(ctx.params)(templateScope(ctx)) }));
}
