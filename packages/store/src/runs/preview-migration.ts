import type { ErrorCode } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { type Migration, type MigrationProblem, migrationProblem } from "@orderloom/schema/run/migrate-run";
import type { Tx } from "../database/database.ts";
import { type MigrationPlan, readVersions } from "../flows/migration-versions.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { BULK_MOST } from "./bulk-jobs.ts";
import { MIGRATING, type MigratingRun, openMigrating, unbegunProblem } from "./migrating-run.ts";

/** What would become of the open runs of a version; `runIds` are the first of those that a reason is true of. */
export type MigrationPreview = {
  readonly movable: number;
  readonly problems: readonly {
    readonly code: ErrorCode;
    readonly node: string | null;
    readonly count: number;
    readonly runIds: readonly Id[];
  }[];
};

const PAGE = 200;
const NAMED_RUNS = 5;

type Asked = { readonly plan: MigrationPlan; readonly scope: RowScope };

/** Says how many open runs could go to the new version, and which cannot and why. Changes nothing. Throws like `readVersions`. */
export async function previewMigration(tx: Tx, keys: KeyProvider, { plan, scope }: Asked): Promise<MigrationPreview> {
  const { from, to } = await readVersions(tx, plan);
  const migration: Migration = { from: from.graph, to: to.graph, nodes: plan.nodes };
  const problems = new Map<string, Problem>();
  let movable = 0;
  let after: Id | null = null;
  for (let seen = 0; seen < BULK_MOST; seen += PAGE) {
    const runs: readonly MigratingRun[] = await readPage(tx, { from: plan.from, flowId: from.flowId, scope, after });
    await openBoxes(
      tx,
      keys,
      runs.filter(({ stateSealed }) => stateSealed).map(({ orderId }) => orderId),
    );
    for (const run of runs) {
      const problem = await problemOf(tx, keys, { run, migration });
      if (problem) add(problems, problem, run.id);
      else movable += 1;
    }
    after = runs.at(-1)?.id ?? null;
    if (runs.length < PAGE) break;
  }
  return { movable, problems: [...problems.values()].toSorted((one, other) => other.count - one.count) };
}

type Problem = { readonly code: ErrorCode; readonly node: string | null; count: number; readonly runIds: Id[] };

function add(problems: Map<string, Problem>, { code, node }: MigrationProblem, runId: Id): void {
  const key = `${code} ${node ?? ""}`;
  const known = problems.get(key) ?? { code, node, count: 0, runIds: [] };
  known.count += 1;
  if (known.runIds.length < NAMED_RUNS) known.runIds.push(runId);
  problems.set(key, known);
}

type Judged = { readonly run: MigratingRun; readonly migration: Migration };

async function problemOf(tx: Tx, keys: KeyProvider, { run, migration }: Judged): Promise<MigrationProblem | null> {
  if (run.seq === 0) return unbegunProblem(run, migration);
  const state = await openMigrating(tx, keys, run);
  return state ? migrationProblem(state, migration) : { code: "not_found", node: null };
}

type Page = { readonly from: Id; readonly flowId: Id; readonly scope: RowScope; readonly after: Id | null };

async function readPage(tx: Tx, { from, flowId, scope, after }: Page): Promise<readonly MigratingRun[]> {
  const { rows } = await tx.client.query<MigratingRun>(
    `select ${MIGRATING} from ${tx.env}.runs r
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
     where r.flow_id = $1 and r.version_id = $2 and ($3::uuid is null or r.id > $3) and ${inScope("o", 4, 5)}
     order by r.id limit ${PAGE}`,
    [flowId, from, after, scope.shopIds, scope.warehouseIds],
  );
  return rows;
}
