import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunState } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { inScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openSealedOf } from "../timeline/open-sealed.ts";
import { statePlace } from "../turns/state-place.ts";
import type { Retried } from "../turns/stored-input.ts";

/** An ended run as a retry needs it. */
export type EndedRun = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly flowId: Id;
  readonly flowName: string;
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly failureNode: string | null;
  readonly personal: boolean;
  readonly cause: Cause;
  readonly retryOf: Id | null;
  readonly retriedBy: Id | null;
  readonly state: RunState | null;
  readonly stateSealed: Buffer | null;
};

/** Whether it is read to be changed, in which case its row is locked after its order's. */
type Wish = { readonly runId: Id; readonly scope: RowScope; readonly lock: boolean };

/** An ended run that the reader may see, or null. */
export async function readEndedRun(tx: Tx, { runId, scope, lock }: Wish): Promise<EndedRun | null> {
  const { rows } = await tx.client.query<EndedRun>(
    `select d.id, d.order_id as "orderId", d.flow_id as "flowId", f.name as "flowName", d.version_id as "versionId",
            v.number as "versionNumber", d.failure_node as "failureNode", d.personal, d.cause,
            d.retry_of as "retryOf", d.retried_by as "retriedBy", d.state, d.state_sealed as "stateSealed"
     from ${tx.env}.runs_done d
     join control.flows f on f.id = d.flow_id
     join control.flow_versions v on v.id = d.version_id
     left join ${tx.env}.orders o on o.bucket = d.bucket and o.id = d.order_id
     where d.bucket = $1 and d.id = $2 and ${inScope("o", 3, 4)} ${lock ? "for update of d" : ""}`,
    [bucketOf(runId), runId, scope.shopIds, scope.warehouseIds],
  );
  return rows[0] ?? null;
}

/** What the run had come to, opened; null when the person of its order was erased, or it never began. */
export async function openRetried(tx: Tx, keys: KeyProvider, run: EndedRun): Promise<Retried | null> {
  const { id, orderId, state, stateSealed } = run;
  if (!stateSealed) return state;
  const open = await openSealedOf(tx, keys, orderId);
  const plain = open(stateSealed, statePlace(id));
  return plain === null ? null : JSON.parse(plain);
}
