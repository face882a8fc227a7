import type { ParamProblem } from "@orderloom/schema/graph/node";
import { orderField } from "@orderloom/schema/order/order-fields";
import { TEMPLATE_ROOTS } from "../../template/template-scope.ts";
import { parseInstant } from "../../text/parse-instant.ts";
import type { WaitParams } from "./params.ts";

/** What is wrong with the moment waited for: a path that leads to none, or a text that is none. */
export function checkMoment(until: WaitParams["until"]): readonly ParamProblem[] {
  if (until.type === "path" && !leadsToMoment(until.path)) return [problem(until.path, "until.path")];
  if (until.type === "at" && parseInstant(until.at) === null) return [problem(until.at, "until.at")];
  return [];
}

/** A root that every scope has; of the order, a field that is a moment. */
function leadsToMoment(path: string): boolean {
  const [root, ...rest] = path.split(".");
  const isKnown = rest.length > 0 && TEMPLATE_ROOTS.some((known) => known === root);
  return isKnown && (root !== "order" || orderField(rest.join("."))?.type === "moment");
}

function problem(text: string, path: string): ParamProblem {
  return { code: "wait_moment_missing", params: { path: text }, path };
}
