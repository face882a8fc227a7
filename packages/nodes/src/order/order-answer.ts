import type { Outcome, Resumed } from "@orderloom/schema/graph/node";

/**
 * What an act on the order came to as the node's output and way out. A refusal that `refusals` does not give a port fails
 * the visit with its code.
 */
export function leaveWithOrders(
  resumed: Resumed,
  { done, refusals }: { readonly done: string; readonly refusals: Readonly<Record<string, string>> },
): Outcome {
  if (resumed.type !== "order_act") return { type: "fail", code: "internal", params: { answer: resumed.type } };
  const { code, params, orderIds, requestId } = resumed.outcome;
  const output = { code, orderIds, count: orderIds.length, requestId };
  if (code === null) return { type: "goto", port: done, output };
  const port = refusals[code];
  return port === undefined ? { type: "fail", code, params } : { type: "goto", port, output };
}
