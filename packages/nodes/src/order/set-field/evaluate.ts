import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { parseDecimal, toMinor, toNumber } from "@orderloom/schema/import/decimal";
import { LIMITS } from "@orderloom/schema/limits";
import type { Currency } from "@orderloom/schema/money";
import { isYes } from "@orderloom/schema/order/custom-text";
import { type CustomKind, type CustomValue, parseCustomPath } from "@orderloom/schema/order/custom-value";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import { parseInstant } from "../../text/parse-instant.ts";
import type { SetFieldParams } from "./params.ts";

const textOf = oncePer((params: SetFieldParams) => compileTemplate(params.value));

/** Asks for the value; whether there is such a field is decided on the locked order when the effect is applied. */
export function evaluateSetField(ctx: EvaluateContext<SetFieldParams>): Outcome {
  const { order, params } = ctx;
  if (!order) return { type: "fail", code: "order_missing" };
  return failOnError(() => {
    const { path } = params;
    const at = parseCustomPath(path);
    if (!at) return { type: "fail", code: "field_unknown", params: { field: path } };
    const text = textOf(params)(templateScope(ctx)).trim();
    const value = text === "" ? null : readText(at.kind, text, order.facts.currency);
    if (text !== "" && value === null) return { type: "fail", code: "field_value", params: { field: at.key } };
    return { type: "goto", port: "done", output: { path, value }, effects: [{ type: "order.set_field", path, value }] };
  });
}

function readText(kind: CustomKind, text: string, currency: Currency): CustomValue | null {
  switch (kind) {
    case "text":
    case "choice":
      return text.length <= LIMITS.customTextChars ? text : null;
    case "number": {
      const decimal = parseDecimal(text, ".");
      return decimal && toNumber(decimal);
    }
    case "money": {
      const decimal = parseDecimal(text, ".");
      return decimal && toMinor(decimal, currency);
    }
    case "boolean":
      return isYes(text);
    case "moment":
      return toMoment(parseInstant(text));
    case "given":
      return null;
  }
}

function toMoment(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
