import type { ParamProblem } from "@orderloom/schema/graph/node";
import { orderField } from "@orderloom/schema/order/order-fields";
import { triggerField } from "@orderloom/schema/order/trigger-fields";
import { templateEngine, templateError } from "./render-template.ts";
import { TEMPLATE_ROOTS, type TemplateRoot } from "./template-scope.ts";

/**
 * What is wrong with a template before it is published, empty when nothing is: `template_invalid` with the
 * `problem`, which is the line and column where it cannot be read (`1:12`) or a name that no scope has. `roots` narrows what it may name.
 */
export function checkTemplate(text: string, roots: readonly TemplateRoot[] = TEMPLATE_ROOTS): readonly ParamProblem[] {
  const liquid = templateEngine();
  try {
    const names = liquid.globalVariableSegmentsSync(liquid.parse(text));
    const unknown = names.filter((segments) => !isKnown(roots, segments));
    return unknown.map((segments) => ({
      code: "template_invalid",
      params: { problem: segments.join(".").slice(0, 128) },
    }));
  } catch (thrown) {
    const { code, params } = templateError(thrown);
    return [{ code, params }];
  }
}

function isKnown(roots: readonly TemplateRoot[], [root, field, ...path]: readonly unknown[]): boolean {
  if (!roots.some((known) => known === root)) return false;
  if (root === "order" && field === "custom") return orderField(["custom", ...path].join(".")) !== undefined;
  if (root === "order") return typeof field === "string" && orderField(field) !== undefined;
  return root !== "trigger" || field !== "refund" || triggerField(["refund", ...path].join(".")) !== undefined;
}
