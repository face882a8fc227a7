import type { EvaluateContext, ParamProblem } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import { LANGUAGES, type LocalizedText } from "@orderloom/schema/language";
import { readTriggerField, TRIGGER_FIELDS } from "@orderloom/schema/order/trigger-fields";
import { checkTemplate } from "./check-template.ts";
import { templateEngine } from "./render-template.ts";
import { type TemplateScope, templateScope, templateValue } from "./template-scope.ts";

/** What a title may name of the trigger: nothing that people wrote. */
const PLAIN_FIELDS = TRIGGER_FIELDS.filter(({ personal }) => !personal);

/** What a title that stands in lists and mails in the clear may read: listed fields, none of them personal. */
export function titleScope(ctx: Omit<EvaluateContext<unknown>, "params">): TemplateScope {
  const { order = {} } = templateScope(ctx);
  const refund: Record<string, Json> = {};
  for (const { path } of PLAIN_FIELDS) {
    refund[path.replace("refund.", "")] = templateValue(readTriggerField(ctx.trigger, path));
  }
  return { order, trigger: { refund } };
}

/** The problems of a title in both languages; `path` is the parameter it stands in. */
export function checkTitle(title: LocalizedText, path: string): readonly ParamProblem[] {
  return LANGUAGES.flatMap((language) => {
    const problems = checkTemplate(title[language], ["order", "trigger"]);
    const found = problems.length > 0 ? problems : checkTriggerNames(title[language]);
    return found.map((problem) => ({ ...problem, path: `${path}.${language}` }));
  });
}

function checkTriggerNames(text: string): readonly ParamProblem[] {
  const liquid = templateEngine();
  const names = liquid.globalVariableSegmentsSync(liquid.parse(text));
  return names
    .filter(([root, ...rest]) => root === "trigger" && !PLAIN_FIELDS.some(({ path }) => path === rest.join(".")))
    .map((segments) => ({ code: "template_invalid", params: { problem: segments.join(".").slice(0, 128) } }));
}
