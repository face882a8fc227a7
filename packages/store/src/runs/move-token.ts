import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunState } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { getVersion, type Version } from "../flows/versions.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { cancelWaits } from "../turns/cancel-waits.ts";
import { wakeRuns } from "../waits/wake-runs.ts";
import { openMigrating, readMigrating } from "./migrating-run.ts";

/** Where the token waits, and where it is to be. */
export type TokenMove = {
  readonly runId: Id;
  readonly scope: RowScope;
  readonly step: string;
  readonly node: string;
  readonly reason: string;
  readonly cause: Cause;
  /** Says why the interpreter would not take it there; throws that. */
  readonly check: (version: Version, state: RunState) => void;
};

/**
 * Takes a waiting token of a run to another node: what it waited for is withdrawn at once, and the run's next turn
 * goes on from there. Of this and an answer at the same moment one wins, the other is refused.
 *
 * Throws `reason_required`, `run_ended`, `run_busy` when the run is going on or was answered, `run_move_call_open`
 * while the step's call was made and has not ended, and what `check` throws.
 */
export async function moveToken(tx: Tx, keys: KeyProvider, move: TokenMove): Promise<void> {
  const { runId, scope, step, node, reason } = move;
  if (reason.trim() === "") throw new OrderloomError("reason_required");
  const seen = await readMigrating(tx, runId, scope);
  if (!seen) throw new OrderloomError("run_ended", { params: { runId } });
  const open = await lockForWake(tx, { orderIds: [seen.orderId], runIds: [runId] });
  const run = await readMigrating(tx, runId, scope);
  if (!run || !open.has(runId)) throw new OrderloomError("run_ended", { params: { runId } });
  const state = await openMigrating(tx, keys, run);
  const token = state?.tokens.find((each) => each.type === "waiting" && each.step === step);
  if (!state || !token || run.pending.length > 0) throw new OrderloomError("run_busy");
  const version = await getVersion(tx, run.versionId);
  if (!version) throw new OrderloomError("not_found", { params: { versionId: run.versionId } });
  move.check(version, state);
  await withdraw(tx, move);
  await wakeRuns(tx, [{ runId, input: { type: "move", step, node, reason } }]);
  await record(tx, move, { flow: version.flowName, from: token.node });
}

const UNDECIDED = statement(
  "has_undecided_call",
  (schema) => `
    select 1 as found from ${schema}.calls
    where bucket = $1 and run_id = $2 and step = $3 and not detached
      and status in ('ready', 'running', 'following', 'unknown')`,
);

/** What was made and has not ended may still happen, and nobody would hear of it. */
async function withdraw(tx: Tx, { runId, step }: TokenMove): Promise<void> {
  const { rows } = await tx.client.query<{ at: string }>("select clock_timestamp() as at");
  cancelWaits(tx, [{ runId, step }], rows[0]?.at ?? "");
  const undecided = await execute(tx, UNDECIDED, [bucketOf(runId), runId, step]);
  if (undecided.length > 0) throw new OrderloomError("run_move_call_open");
}

type Names = { readonly flow: string; readonly from: string };

async function record(tx: Tx, { runId, node: to, reason, cause }: TokenMove, { flow, from }: Names): Promise<void> {
  await recordAct(tx, {
    code: "run.moved",
    params: { flow, from, to, reason },
    subject: "run",
    subjectId: runId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:run:${runId}`);
}
