import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunState } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "./order-boxes.ts";
import { statePlace } from "./state-place.ts";
import type { Retried, StoredInput } from "./stored-input.ts";

const READ = statement(
  "read_retried_runs",
  (schema) => `
    select d.id, d.order_id as "orderId", d.state, d.state_sealed as "stateSealed"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.runs_done d on d.bucket = w.bucket and d.id = w.id`,
);

type Row = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly state: RunState | null;
  readonly stateSealed: Buffer | null;
};

/** Reads what ended runs had come to, with what people changed in it for their retries; those that have gone lack. */
export async function readRetried(
  tx: Tx,
  keys: KeyProvider,
  retries: readonly Extract<StoredInput, { type: "retry" }>[],
): Promise<ReadonlyMap<Id, Retried>> {
  const ids = retries.map(({ of }) => of);
  const rows = await execute<Row>(tx, READ, [ids.map(bucketOf), ids]);
  const edited = new Map(retries.map(({ of, edits }) => [of, edits]));
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  return new Map(
    rows.flatMap(({ id, orderId, state, stateSealed }): [Id, Retried][] => {
      const box = boxes(orderId);
      const edits = edited.get(id);
      if (edits) return [[id, JSON.parse(box.open(Buffer.from(edits, "hex"), editsPlace(id)).toString())]];
      const open = stateSealed ? JSON.parse(box.open(stateSealed, statePlace(id)).toString()) : state;
      return open ? [[id, { trigger: open.trigger, outputs: open.outputs }]] : [];
    }),
  );
}

/** Where the edited start of a run's retry is sealed. */
export function editsPlace(runId: Id): string {
  return `runs.edits:${runId}`;
}
