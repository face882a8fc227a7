import { bucketOf, type Id } from "@orderloom/schema/ids";
import { channelPath } from "@orderloom/schema/order/channel-path";
import type { OrderReport, ParkReason } from "@orderloom/schema/order/order-report";
import { isSteppedBack, isTerminal } from "@orderloom/schema/order/order-state";
import type { OrderWork } from "../accept/order-work.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type Machines, machineOf } from "../machines/read-machines.ts";
import { eventKeyIdOf } from "../orders/identity.ts";

const IS_TAKEN = statement(
  "is_event_taken",
  (schema) => `
    select exists (select from ${schema}.event_keys k where k.bucket = $1 and k.key_id = $2)
      and not exists (select from ${schema}.parked p where p.key_id = $2 and p.handled_at is null) as taken`,
);

type Judged = {
  readonly work: OrderWork | null;
  readonly report: OrderReport;
  readonly shopId: Id;
  readonly machines: Machines | undefined;
};

/** What a report has to wait for; null when its turn has come. The caller holds the order's lock. */
export async function whyAhead(tx: Tx, { work, report, shopId, machines }: Judged): Promise<ParkReason | null> {
  if (!work) return "parked_order";
  const before = report.after === undefined ? null : beforeKeyOf(shopId, report.after);
  if (before !== null) {
    const [row] = await execute<{ taken: boolean }>(tx, IS_TAKEN, [bucketOf(before), before]);
    if (row?.taken !== true) return "parked_before";
  }
  const { order } = work;
  if (isTerminal(order.state) || isSteppedBack(order)) return null;
  return channelPath(order, report.state, machineOf(machines, order.orderType)) === null ? "parked_state" : null;
}

/** The key under which the event is kept that a report of a token's builds on. */
export function beforeKeyOf(shopId: Id, after: string): Id {
  return eventKeyIdOf({ shopId, key: `api:${after}` });
}
