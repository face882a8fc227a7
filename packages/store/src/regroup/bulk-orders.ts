import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { CustomWishes } from "@orderloom/schema/order/custom-value";
import type { OrderAct } from "@orderloom/schema/order/order-act";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { readCustomFields } from "../fields/read-fields.ts";
import { newId } from "../orders/identity.ts";
import { listOrderIds, type OrderQuery } from "../orders/order-list.ts";

/** At most so many orders in one job; the rest is for the next one. */
export const ORDERS_MOST = 10_000;

/** How many orders an act would be done to, counted up to {@link ORDERS_MOST}. */
export async function countOrders(tx: Tx, filter: OrderQuery): Promise<number> {
  return (await listOrderIds(tx, filter, ORDERS_MOST)).length;
}

const INSERT_ITEMS = insertion("bulk_items", ["bucket", "job_id", "run_id", "order_id", "status"]);

type Start = {
  readonly filter: OrderQuery;
  readonly act: OrderAct;
  /** How many the person was told of and typed; another number means that the list has changed. */
  readonly count: number;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Starts doing an act to all orders that a filter finds: the runner does them one after another, each in a commit of its
 * own, and a crash leaves each done or not. Returns the job. Throws `conflict` with the true number when it is another,
 * and `field_unknown` for a personal field: what a job is to do does not lie sealed.
 */
export async function startOrdersBulk(tx: Tx, { filter, act, count, reason, cause }: Start): Promise<Id> {
  if (act.type === "fields") await refusePersonal(tx, act.values);
  const id = newId();
  const orderIds = await listOrderIds(tx, filter, ORDERS_MOST);
  if (orderIds.length !== count) throw new OrderloomError("conflict", { params: { count: orderIds.length } });
  const bucket = bucketOf(id);
  sendRows(
    tx,
    INSERT_ITEMS,
    orderIds.map((orderId) => ({ bucket, job_id: id, run_id: orderId, order_id: orderId, status: "waiting" })),
  );
  await tx.client.query(
    `insert into ${tx.env}.bulk_jobs (bucket, id, act, params, reason, status, cause, started_at)
     values ($1, $2, 'orders', $3, $4, 'running', $5, clock_timestamp())`,
    [bucket, id, JSON.stringify(act), reason, JSON.stringify(cause)],
  );
  await recordAct(tx, {
    code: "order.bulk_acted",
    params: { count, act: act.type, ...(reason !== "" && { reason }) },
    subject: "order",
    subjectId: id,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return id;
}

async function refusePersonal(tx: Tx, values: CustomWishes): Promise<void> {
  const defined = await readCustomFields(tx);
  const personal = Object.keys(values).find((key) => defined?.byKey.get(key)?.personal !== false);
  if (personal !== undefined) throw new OrderloomError("field_unknown", { params: { field: personal } });
}
