import type { EvaluateContext, Outcome, ParamProblem } from "@orderloom/schema/graph/node";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { readPath } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { OrderLine } from "@orderloom/schema/order/order";
import type { ForEachParams } from "./params.ts";

/** Takes the list when a token first comes; afterwards the engine brings it back with the rounds made. */
export function evaluateForEach(ctx: EvaluateContext<ForEachParams>): Outcome {
  const { loop } = ctx;
  if (loop) return next(loop.items, loop.round);
  const items = listOf(ctx);
  if (!items) return { type: "fail", code: "loop_list_missing", params: { path: placeOf(ctx.params) } };
  if (items.length > LIMITS.loopRounds) {
    return { type: "fail", code: "loop_list_too_long", params: { count: items.length, limit: LIMITS.loopRounds } };
  }
  const first = next(items, 0);
  return first.type === "again" ? { ...first, items } : first;
}

function next(items: readonly Json[], index: number): Outcome {
  const count = items.length;
  const item = items[index];
  if (item === undefined) return { type: "goto", port: "done", output: { count } };
  return { type: "again", port: "item", output: { index, item, count } };
}

/** The list that is meant, null when there is none. */
export function listOf({ params, order, outputs, trigger }: EvaluateContext<ForEachParams>): readonly Json[] | null {
  if (params.from === "lines") return order?.lines?.map(lineItem) ?? null;
  const found = readPath({ outputs, trigger }, params.path);
  return Array.isArray(found) ? found : null;
}

/** The line without the fields it does not have. */
function lineItem(line: OrderLine): JsonObject {
  const fields = Object.entries(line).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(fields);
}

/** Where the list is looked for, as people are told. */
export function placeOf({ from, path }: ForEachParams): string {
  return from === "lines" ? "order.lines" : path;
}

/** A path leads into what a node can read. */
export function checkForEach({ from, path }: ForEachParams): readonly ParamProblem[] {
  if (from === "lines" || /^(trigger|outputs)(\.[^.\s]+)+$/.test(path)) return [];
  return [{ code: "loop_list_missing", params: { path }, path: "path" }];
}
