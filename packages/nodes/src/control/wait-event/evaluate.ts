import type { EvaluateContext, Outcome, Resumed } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { failOnError } from "../../fail-on-error.ts";
import { oncePer } from "../../once-per.ts";
import { compileTemplate } from "../../template/render-template.ts";
import { templateScope } from "../../template/template-scope.ts";
import type { WaitEventParams } from "./params.ts";

const keyOf = oncePer(({ of }: WaitEventParams) => compileTemplate(of.type === "key" ? of.key : ""));

/** Rests until an event of the order, or one that names the key, or until the time is up. */
export function evaluateWaitEvent(ctx: EvaluateContext<WaitEventParams>): Outcome {
  return failOnError(() => {
    const { of, timeoutMs } = ctx.params;
    const wakeAt = timeoutMs === null ? null : new Date(Date.parse(ctx.at) + timeoutMs).toISOString();
    if (of.type === "order") {
      if (!ctx.order) return { type: "fail", code: "order_missing" };
      return { type: "event", names: of.events, key: null, wakeAt };
    }
    const key = keyOf(ctx.params)(templateScope(ctx)).trim();
    if (key === "" || key.length > LIMITS.waitKeyChars) {
      return { type: "fail", code: "wait_key_empty", params: { limit: LIMITS.waitKeyChars } };
    }
    return { type: "event", names: of.names, key, wakeAt };
  });
}

/** Leaves with the event, or because none came in time. */
export function resumeWaitEvent({ at }: EvaluateContext<WaitEventParams>, resumed: Resumed): Outcome {
  if (resumed.type === "event") return { type: "goto", port: "came", output: resumed.event };
  if (resumed.type === "timer") return { type: "goto", port: "timeout", output: { at } };
  return { type: "fail", code: "internal", params: { answer: resumed.type } };
}
