import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { migrationProblem, type NodeMap, renameNodes } from "@orderloom/schema/run/migrate-run";
import type { InputData, RunState } from "@orderloom/schema/run/run";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { type MigrationPlan, readVersions, type VersionPair } from "../flows/migration-versions.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { statePlace } from "../turns/state-place.ts";
import type { StoredInput } from "../turns/stored-input.ts";
import { type MigratingRun, openMigrating, readMigrating, unbegunProblem } from "./migrating-run.ts";

type Asked = {
  readonly runId: Id;
  readonly scope: RowScope;
  readonly plan: MigrationPlan;
  readonly reason: string;
  readonly cause: Cause;
};

/**
 * Takes an open run to a newer version of its flow, between two of its turns: where it waits it goes on waiting, and
 * requests, calls and timers under way are answered to it as before. Told in its turns, so that its inputs in order
 * still give its state.
 *
 * Throws `not_found`, `run_ended`, `run_version_other` when it is not of the version that the plan leads from, and
 * what `migrationProblem` says.
 */
export async function migrateRun(tx: Tx, keys: KeyProvider, asked: Asked): Promise<void> {
  const { runId, scope, plan } = asked;
  const versions = await readVersions(tx, plan);
  const seen = await readMigrating(tx, runId, scope);
  if (!seen) throw new OrderloomError("run_ended", { params: { runId } });
  await lockForWake(tx, { orderIds: [seen.orderId], runIds: [runId] });
  const run = await readMigrating(tx, runId, scope);
  if (!run) throw new OrderloomError("run_ended", { params: { runId } });
  if (run.versionId !== plan.from) throw new OrderloomError("run_version_other");
  const migration = { from: versions.from.graph, to: versions.to.graph, nodes: plan.nodes };
  if (run.seq === 0) {
    refuse(unbegunProblem(run, migration));
    await execute(tx, START_ELSEWHERE, [
      bucketOf(runId),
      runId,
      plan.to,
      JSON.stringify(renamedPending(run, plan.nodes)),
    ]);
  } else {
    const state = await openMigrating(tx, keys, run);
    if (!state) throw new OrderloomError("not_found", { params: { runId } });
    refuse(migrationProblem(state, migration));
    await writeState(tx, keys, { run, plan, state: renameNodes(state, plan.nodes) });
  }
  await record(tx, asked, versions);
}

function refuse(problem: ReturnType<typeof migrationProblem>): void {
  if (problem) throw new OrderloomError(problem.code, { params: problem.node === null ? {} : { node: problem.node } });
}

/** What a run that has not begun will begin with. */
function renamedPending({ pending }: MigratingRun, nodes: NodeMap): readonly StoredInput[] {
  return pending.map((input) => ("node" in input ? { ...input, node: nodes[input.node] ?? input.node } : input));
}

const START_ELSEWHERE = statement(
  "migrate_unbegun_run",
  (schema) => `
    update ${schema}.runs r set version_id = $3, pending = $4::jsonb where r.bucket = $1 and r.id = $2`,
);

/** A turn of its own, in which nothing is done; whatever is pending comes after it. */
const GO_ON_ELSEWHERE = statement(
  "migrate_run",
  (schema) => `
    with moved as (
      update ${schema}.runs r set version_id = $3, state = $4::json, state_sealed = $5, seq = r.seq + 1
      where r.bucket = $1 and r.id = $2 returning r.seq)
    insert into ${schema}.run_turns (bucket, run_id, seq, at, input, trace)
    select $1, $2, moved.seq, clock_timestamp(), $6::json, '[]'::json from moved`,
);

type Moved = { readonly run: MigratingRun; readonly plan: MigrationPlan; readonly state: RunState };

async function writeState(tx: Tx, keys: KeyProvider, { run, plan, state }: Moved): Promise<void> {
  const text = JSON.stringify(state);
  const input: InputData = { type: "migrate", versionId: plan.to, nodes: { ...plan.nodes } };
  const box = run.personal ? (await openBoxes(tx, keys, [run.orderId]))(run.orderId) : null;
  const sealed = box?.seal(text, statePlace(run.id)) ?? null;
  await execute(tx, GO_ON_ELSEWHERE, [
    bucketOf(run.id),
    run.id,
    plan.to,
    sealed ? null : text,
    sealed,
    JSON.stringify(input),
  ]);
}

async function record(tx: Tx, { runId, reason, cause }: Asked, { from, to }: VersionPair): Promise<void> {
  await recordAct(tx, {
    code: "run.migrated",
    params: { flow: to.flowName, from: from.number, to: to.number, reason },
    subject: "run",
    subjectId: runId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:runs`);
  tx.topics.add(`${tx.env}:run:${runId}`);
}
