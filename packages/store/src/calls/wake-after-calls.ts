import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type Wake, wakeRuns } from "../waits/wake-runs.ts";

/** A call that has ended, and how. A detached one, or one that no run asked for, has no step waiting for it. */
export type EndedCall = {
  readonly id: Id;
  readonly runId: Id | null;
  readonly step: string;
  readonly detached: boolean;
  readonly status: "ok" | "failed" | "dead";
};

const END_FOLLOWERS = statement(
  "end_following_calls",
  (schema) => `
    update ${schema}.calls f set status = s.status, settled_at = clock_timestamp()
    from unnest($1::uuid[], $2::text[]) s(id, status)
    where f.follows = s.id and f.status = 'following'
    returning f.run_id as "runId", f.step, f.follows as "callId"`,
);

/** Wakes the runs that waited for the calls, and those that followed them. The caller holds orders, runs and calls. */
export async function wakeAfterCalls(tx: Tx, ended: readonly EndedCall[]): Promise<void> {
  if (ended.length === 0) return;
  const values = [ended.map(({ id }) => id), ended.map(({ status }) => status)];
  const followers = await execute<{ runId: Id; step: string; callId: Id }>(tx, END_FOLLOWERS, values);
  const waiting = ended.flatMap(({ runId, step, id: callId, detached }) =>
    detached || runId === null ? [] : [{ runId, step, callId }],
  );
  const wakes = [...waiting, ...followers].map(
    ({ runId, step, callId }): Wake => ({ runId, input: { type: "call.settled", step, callId } }),
  );
  await wakeRuns(tx, wakes);
}
