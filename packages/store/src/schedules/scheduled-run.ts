import type { Id } from "@orderloom/schema/ids";
import type { NewRun } from "../accept/new-runs.ts";
import { newId, newIdBeside } from "../orders/identity.ts";
import type { SelectedOrder } from "./select-orders.ts";

/** A time of a flow that starts runs; `at` is the database's clock. */
export type FiredTime = {
  readonly flowId: Id;
  readonly node: string;
  readonly versionId: Id;
  readonly gated: boolean;
  readonly fireAt: string;
  readonly at: string;
};

/** The run that a time starts, about an order or about nothing. */
export function scheduledRun(
  { flowId, node, versionId, gated, fireAt, at }: FiredTime,
  order: SelectedOrder | null,
): NewRun {
  const id = order === null ? newId() : newIdBeside(order.id);
  const about = order === null ? {} : { orderId: order.id, orderVersion: order.version };
  const event = { id, type: "Schedule", at: fireAt, ...about, data: {} };
  return {
    lane: gated ? "held" : order === null ? "fresh" : "bulk",
    run: {
      ...{ id, orderId: order?.id ?? null, flowId, versionId },
      ...{
        seq: 0,
        starts: 0,
        personal: false,
        state: null,
        later: [],
        order: null,
        retryOf: null,
        child: null,
        hop: 0,
      },
      input: { type: "start", node, event },
      cause: { type: "system", name: "schedule" },
      startedAt: at,
    },
  };
}
