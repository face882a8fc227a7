import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Migration, MigrationProblem } from "@orderloom/schema/run/migrate-run";
import type { RunState } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { statePlace } from "../turns/state-place.ts";
import type { StoredInput } from "../turns/stored-input.ts";

/** An open run as its migration needs it. */
export type MigratingRun = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly versionId: Id;
  readonly seq: number;
  readonly personal: boolean;
  readonly pending: readonly StoredInput[];
  readonly state: RunState | null;
  readonly stateSealed: Buffer | null;
};

/** What a select of {@link MigratingRun} reads, of the alias `r`. */
export const MIGRATING = `r.id, r.order_id as "orderId", r.version_id as "versionId", r.seq, r.personal, r.pending,
  r.state, r.state_sealed as "stateSealed"`;

/** An open run that the asker may see, or null. */
export async function readMigrating(tx: Tx, runId: Id, scope: RowScope): Promise<MigratingRun | null> {
  const { rows } = await tx.client.query<MigratingRun>(
    `select ${MIGRATING} from ${tx.env}.runs r
     left join ${tx.env}.orders o on o.bucket = r.bucket and o.id = r.order_id
     where r.bucket = $1 and r.id = $2 and ${inScope("o", 3, 4)}`,
    [bucketOf(runId), runId, scope.shopIds, scope.warehouseIds],
  );
  return rows[0] ?? null;
}

/** The state of a run that has begun; null when the person of its order was erased. */
export async function openMigrating(tx: Tx, keys: KeyProvider, run: MigratingRun): Promise<RunState | null> {
  if (!run.stateSealed) return run.state;
  const open = await openSealedOf(tx, keys, run.orderId);
  const plain = open(run.stateSealed, statePlace(run.id));
  return plain === null ? null : JSON.parse(plain);
}

/** Why a run that has not begun cannot begin in the new version; null when it can. */
export function unbegunProblem({ pending }: MigratingRun, { to, nodes }: Migration): MigrationProblem | null {
  const [first] = pending;
  if (!first || !("node" in first)) return null;
  const target = nodes[first.node] ?? first.node;
  return to.nodes.some(({ id }) => id === target) ? null : { code: "migrate_node_missing", node: first.node };
}
