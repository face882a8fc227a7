import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Money } from "@orderloom/schema/money";
import { type PastEffect, type Repeat, repeatOf } from "@orderloom/schema/time/repeat";
import type { Tx } from "../database/database.ts";
import { nodeOfStep } from "../timeline/story-cause.ts";

/** Something that an ended run did or asked, and what becomes of it when its step is made again. */
export type RepeatedEffect = {
  readonly node: string;
  readonly repeat: Repeat;
  /** When it was asked for. ISO 8601. */
  readonly at: string;
} & (
  | {
      readonly type: "call";
      readonly performer: string;
      /** Its business key, where it has one. */
      readonly key: string | null;
      readonly status: Extract<PastEffect, { type: "call" }>["status"];
      readonly connectionName: string | null;
      /** What it pays back, where it is a refund's payment. */
      readonly amount: Money | null;
    }
  | { readonly type: "approval" }
);

/** The effects of a run, oldest first. A follower stands for the call that it followed. */
export async function readPastEffects(tx: Tx, runId: Id): Promise<readonly RepeatedEffect[]> {
  const calls = await readCalls(tx, runId);
  const approvals = await tx.client.query<{ step: string; at: string }>(
    `select step, requested_at as at from ${tx.env}.approvals where bucket = $1 and run_id = $2`,
    [bucketOf(runId), runId],
  );
  const asked = approvals.rows.map(
    ({ step, at }): RepeatedEffect => ({ type: "approval", node: nodeOfStep(step), repeat: "again", at }),
  );
  return [...calls, ...asked].sort((one, other) => (one.at < other.at ? -1 : 1));
}

type CallRow = Extract<PastEffect, { type: "call" }> & {
  readonly step: string;
  readonly performer: string;
  readonly key: string | null;
  readonly connectionName: string | null;
  readonly minor: number | null;
  readonly currency: Money["currency"] | null;
  readonly at: string;
};

async function readCalls(tx: Tx, runId: Id): Promise<readonly RepeatedEffect[]> {
  const { rows } = await tx.client.query<CallRow>(
    `select 'call' as type, c.step, c.performer, c.status, c.detached, k.key, k.key is not null as "isKeyed",
            n.name as "connectionName", f.amount as minor, f.currency, c.created_at as at
     from ${tx.env}.calls c
     left join ${tx.env}.calls l on l.bucket = c.bucket and l.id = c.follows
     cross join lateral (select nullif(coalesce(c.effect_key, l.effect_key), c.run_id || ':' || c.step) as key) k
     left join control.connections n on n.id = c.connection_id
     left join ${tx.env}.refunds f on f.bucket = c.bucket and 'refund:' || f.id = k.key
     where c.bucket = $1 and c.run_id = $2`,
    [bucketOf(runId), runId],
  );
  return rows.map((row) => {
    const { step, performer, key, status, connectionName, minor, currency, at } = row;
    const amount = minor === null || currency === null ? null : { minor, currency };
    const head = { node: nodeOfStep(step), repeat: repeatOf(row), at };
    return { type: "call", ...head, performer, key, status, connectionName, amount };
  });
}
