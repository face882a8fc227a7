import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileJson } from "../../template/json-template.ts";
import { compilePath } from "../../template/path-template.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import { type HttpContent, HttpResult } from "./http-content.ts";
import type { HttpRequestParams } from "./params.ts";

const templatesOf = oncePer((params: HttpRequestParams) => ({
  path: compilePath(params.path),
  query: Object.entries(params.query).map(([name, text]) => [name, compileTemplate(text)] as const),
  body: compileJson(params.body),
}));

/** Methods that do the same however often they are done (RFC 9110, 9.2.2). */
const REPEATABLE: readonly HttpRequestParams["method"][] = ["GET", "PUT", "DELETE"];

/** Whether an attempt may be made again that got no answer. */
export function isRepeatable({ method, deduplicates }: Pick<HttpRequestParams, "method" | "deduplicates">): boolean {
  return deduplicates || REPEATABLE.includes(method);
}

/** Fixes the content of the call; secret, address and attempts belong to whoever makes it. */
export function evaluateHttpRequest(ctx: EvaluateContext<HttpRequestParams>): Outcome {
  return failOnError(() => {
    const { connectionId, method, successStatuses, extract, deduplicates } = ctx.params;
    const scope = templateScope(ctx);
    const templates = templatesOf(ctx.params);
    const repeatable = isRepeatable({ method, deduplicates });
    const content: HttpContent = {
      method,
      path: templates.path(scope),
      query: Object.fromEntries(templates.query.map(([name, render]) => [name, render(scope)])),
      body: templates.body(scope),
      successStatuses,
      extract,
      repeatable,
    };
    return {
      type: "call",
      call: {
        type: "call.make",
        performer: "connector.http-request",
        connectionId,
        content,
        key: null,
        idempotency: repeatable ? "key" : "none",
        timeoutMs: LIMITS.httpTotalTimeoutMs,
      },
    };
  });
}

/** Leaves with the status and what was taken from the answer. */
export function resumeHttpRequest(_ctx: EvaluateContext<HttpRequestParams>, resumed: Resumed): Outcome {
  if (resumed.type !== "call") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { outcome } = resumed;
  if (outcome.type !== "ok") return { type: "fail", code: outcome.code, params: outcome.params };
  const result = HttpResult.safeParse(outcome.result);
  if (!result.success) return { type: "fail", code: "internal", params: { answer: "call" } };
  return { type: "goto", port: "done", output: { ...result.data.extracted, status: result.data.status } };
}
