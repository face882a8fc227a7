import type { Undo, UndoContext } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { compileJson } from "../../template/json-template.ts";
import { compilePath } from "../../template/path-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import { isRepeatable } from "./evaluate.ts";
import type { HttpContent } from "./http-content.ts";
import type { HttpRequestParams } from "./params.ts";

/** The request that undoes one that was made; null where the params name none. */
export function undoHttpRequest(params: HttpRequestParams): ((ctx: UndoContext<HttpRequestParams>) => Undo) | null {
  const { connectionId, undoPath, undoMethod: method, undoBody, deduplicates } = params;
  if (undoPath === "") return null;
  const path = compilePath(undoPath);
  const body = compileJson(undoBody);
  const repeatable = isRepeatable({ method, deduplicates });
  return (ctx) => {
    const scope = templateScope(ctx);
    const content: HttpContent = {
      method,
      path: path(scope),
      query: {},
      body: body(scope),
      successStatuses: [],
      extract: {},
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
  };
}
