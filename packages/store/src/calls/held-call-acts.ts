import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, statement } from "../database/statement.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { lockTouched, settleCalls } from "./settle-calls.ts";

type Chosen = { readonly callIds: readonly Id[]; readonly scope: RowScope; readonly cause: Cause };

/**
 * Lets waiting calls go although their connection, or everything, is held. Returns how many: those that have been made
 * since, or that the person may not see, are passed over.
 */
export async function releaseCalls(tx: Tx, { callIds, scope, cause }: Chosen): Promise<number> {
  const seen = await visibleCalls(tx, callIds, scope);
  const released = await execute<TouchedCall>(tx, RELEASE, [seen.map(bucketOf), seen]);
  await recordHeldActs(tx, released, { code: "calls.released", params: {}, cause });
  return released.length;
}

/**
 * Ends waiting calls without making them: the step fails with `call_cancelled`, or is for a person where an attempt
 * before may have taken effect. Returns how many. Throws `reason_required`.
 */
export async function cancelCalls(
  tx: Tx,
  keys: KeyProvider,
  { callIds, scope, cause, reason }: Chosen & { readonly reason: string },
): Promise<number> {
  if (reason.trim() === "") throw new OrderloomError("reason_required");
  const seen = await visibleCalls(tx, callIds, scope);
  await lockTouched(tx, seen);
  const taken = await execute<TouchedCall>(tx, TAKE, [seen.map(bucketOf), seen]);
  const result = { type: "failed", code: "call_cancelled", params: {} } as const;
  await settleCalls(
    tx,
    keys,
    taken.map(({ id, epoch }) => ({ id, epoch, result })),
  );
  await recordHeldActs(tx, taken, { code: "calls.cancelled", params: { reason }, cause });
  return taken.length;
}

type TouchedCall = { readonly id: Id; readonly connectionId: Id; readonly epoch: number };

async function visibleCalls(tx: Tx, callIds: readonly Id[], scope: RowScope): Promise<readonly Id[]> {
  const { rows } = await tx.client.query<{ id: Id }>(
    `select c.id from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
     join ${tx.env}.calls c on c.bucket = w.bucket and c.id = w.id
     join control.connections k on k.id = c.connection_id
     left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
     where c.status = 'ready' and (o.id is null or (${inScope("o", 3, 4)}))
       and ($3::uuid[] is null or k.shop_id is null or k.shop_id = any($3))
     order by c.id`,
    [callIds.map(bucketOf), callIds, scope.shopIds, scope.warehouseIds],
  );
  return rows.map(({ id }) => id);
}

const RELEASE = statement(
  "release_calls",
  (schema) => `
    update ${schema}.calls c set released = true
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    where c.bucket = w.bucket and c.id = w.id and c.status = 'ready' and not c.released
    returning c.id, c.connection_id as "connectionId", c.lease_epoch as epoch`,
);

/** Takes calls from whoever might claim them, so that what follows is settled as any attempt is. */
const TAKE = statement(
  "take_calls",
  (schema) => `
    update ${schema}.calls c
    set status = 'running', lease_owner = null, lease_epoch = c.lease_epoch + 1, lease_until = clock_timestamp()
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    where c.bucket = w.bucket and c.id = w.id and c.status = 'ready'
    returning c.id, c.connection_id as "connectionId", c.lease_epoch as epoch`,
);

async function recordHeldActs(
  tx: Tx,
  calls: readonly TouchedCall[],
  act: { readonly code: ControlActCode; readonly params: { readonly reason?: string }; readonly cause: Cause },
): Promise<void> {
  for (const [subjectId, own] of groupBy(calls, ({ connectionId }) => connectionId)) {
    const params = { ...act.params, count: own.length };
    await recordAct(tx, { ...act, params, subject: "connection", subjectId, environment: tx.env });
  }
  if (calls.length > 0) tx.topics.add(`${tx.env}:connections`);
}
