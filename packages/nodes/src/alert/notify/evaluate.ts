import type { EvaluateContext, Outcome } from "@orderloom/schema/graph/node";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileLocalized } from "../../template/localized-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import type { NotifyParams } from "./params.ts";

const templatesOf = oncePer(({ title, text }: NotifyParams) => ({
  title: compileLocalized(title, { maxChars: 200, lines: "one" }),
  text: compileLocalized(text, { maxChars: 4_000, lines: "many" }),
}));

/** Wants the notice and leaves at once: delivery, also by mail, is not waited for. */
export function evaluateNotify(ctx: EvaluateContext<NotifyParams>): Outcome {
  return failOnError(() => {
    const scope = templateScope(ctx);
    const templates = templatesOf(ctx.params);
    const { audience, mailConnectionId } = ctx.params;
    const notice = {
      type: "notice.create",
      audience,
      title: templates.title(scope),
      text: templates.text(scope),
      mailConnectionId,
    } as const;
    return { type: "goto", port: "done", effects: [notice] };
  });
}
