import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { newId, newIdBeside } from "../orders/identity.ts";
import { isNarrowed, type RowScope } from "../people/row-scope.ts";
import { BULK_MOST } from "../runs/bulk-jobs.ts";
import { type BackfillPlan, type BackfillTarget, checkPeriod, readTarget } from "./backfill-plan.ts";
import { readMissedEvents } from "./missed-events.ts";
import { readMissedTimes } from "./missed-times.ts";

/**
 * What a flow missed in a period: events of orders, or times of its schedule (ISO 8601, the oldest of them). Of
 * events at most {@link BULK_MOST} are counted; the rest is for the next time.
 */
export type Missed = { readonly kind: "events" | "times"; readonly count: number; readonly times: readonly string[] };

type Sight = { readonly plan: BackfillPlan; readonly scope: RowScope };

const SHOWN_TIMES = 20;

/**
 * What would be made up for. Throws `backfill_period`, `flow_not_missed`, and `forbidden` for times where the scope is
 * narrowed, as their runs are about nothing or about orders of all shops.
 */
export async function previewBackfill(tx: Tx, sight: Sight): Promise<Missed> {
  const { places, target } = await findMissed(tx, sight);
  const kind = target.spec.schedule ? "times" : "events";
  const times = kind === "times" ? places.slice(0, SHOWN_TIMES).map(({ place }) => place) : [];
  return { kind, count: places.length, times };
}

type Place = { readonly orderId: Id | null; readonly place: string };

async function findMissed(
  tx: Tx,
  { plan, scope }: Sight,
): Promise<{ readonly target: BackfillTarget; readonly places: readonly Place[] }> {
  const { rows } = await tx.client.query<{ at: string }>("select clock_timestamp()::timestamptz(3) as at");
  checkPeriod(plan, rows[0]?.at ?? new Date().toISOString());
  const target = await readTarget(tx, plan);
  const { schedule } = target.spec;
  if (schedule) {
    if (isNarrowed(scope)) throw new OrderloomError("forbidden");
    const times = await readMissedTimes(tx, { plan, schedule });
    return { target, places: times.map((place) => ({ orderId: null, place })) };
  }
  const events = await readMissedEvents(tx, { plan, target, scope, most: BULK_MOST });
  const { flowId, node } = plan;
  const places = events.map(({ orderId, version }) => ({ orderId, place: `${flowId} ${node} ${version}` }));
  return { target, places };
}

type Start = Sight & {
  /** How many the person was told of and typed; another number means that something has changed. */
  readonly count: number;
  readonly perMinute: number;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Starts to make up for what was missed: the runner starts so many a minute, each once, in a commit of its own. Returns
 * the job. Throws like {@link previewBackfill}, and `conflict` with the true number when it is not the one typed.
 */
export async function startBackfill(tx: Tx, { count, perMinute, reason, cause, ...sight }: Start): Promise<Id> {
  const { plan } = sight;
  const { target, places } = await findMissed(tx, sight);
  if (places.length !== count || count === 0)
    throw new OrderloomError("conflict", { params: { count: places.length } });
  const id = newId();
  const runIds = places.map(({ orderId }) => (orderId === null ? newId() : newIdBeside(orderId)));
  await tx.client.query(
    `insert into ${tx.env}.bulk_items (bucket, job_id, run_id, order_id, place, status)
     select $1, $2, w.run_id, w.order_id, w.place, 'waiting' from unnest($3::uuid[], $4::uuid[], $5::text[]) w(run_id, order_id, place)`,
    [bucketOf(id), id, runIds, places.map(({ orderId }) => orderId), places.map(({ place }) => place)],
  );
  await tx.client.query(
    `insert into ${tx.env}.bulk_jobs (bucket, id, act, params, per_minute, reason, status, cause, started_at)
     values ($1, $2, 'backfill', $3, $4, $5, 'running', $6, clock_timestamp())`,
    [bucketOf(id), id, JSON.stringify(plan), perMinute, reason, JSON.stringify(cause)],
  );
  await recordAct(tx, {
    code: "flow.backfilled",
    params: { flow: target.flowName, from: plan.from, to: plan.to, count, perMinute, reason },
    subject: "flow",
    subjectId: plan.flowId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  return id;
}
