import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { ChildFailure, ChildrenOutcome, RunState } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "./order-boxes.ts";
import { chunkPlace } from "./write-children.ts";

/** Which item of which step a run was started for. */
export type ItemName = {
  readonly runId: Id;
  readonly step: string;
  readonly index: number;
  readonly orderId: Id | null;
};

export function itemId({ runId, step, index }: Omit<ItemName, "orderId">): string {
  return `${runId} ${step} ${index}`;
}

const READ_ITEMS = statement(
  "read_child_items",
  (schema) => `
    select k.run_id as "runId", k.step, k.no, k.items, k.sealed
    from unnest($1::smallint[], $2::uuid[], $3::text[], $4::int[]) w(bucket, run_id, step, no)
    join ${schema}.child_chunks k on k.bucket = w.bucket and k.run_id = w.run_id and k.step = w.step and k.no = w.no`,
);

type ItemsRow = {
  readonly runId: Id;
  readonly step: string;
  readonly no: number;
  readonly items: readonly JsonObject[] | null;
  readonly sealed: Buffer | null;
};

/** The inputs of started runs, by {@link itemId}; a chunk is read and opened once for all of its runs. */
export async function readItems(
  tx: Tx,
  keys: KeyProvider,
  names: readonly ItemName[],
): Promise<ReadonlyMap<string, JsonObject>> {
  if (names.length === 0) return new Map();
  const chunks = new Map(names.map((name) => [`${name.runId} ${name.step} ${noOf(name)}`, name]));
  const asked = [...chunks.values()];
  const rows = await execute<ItemsRow>(tx, READ_ITEMS, [
    asked.map(({ runId }) => bucketOf(runId)),
    asked.map(({ runId }) => runId),
    asked.map(({ step }) => step),
    asked.map(noOf),
  ]);
  const sealed = rows.some((row) => row.sealed !== null);
  const boxes = sealed
    ? await openBoxes(
        tx,
        keys,
        asked.map(({ orderId }) => orderId),
      )
    : null;
  const found = new Map<string, JsonObject>();
  for (const row of rows) {
    const orderId = chunks.get(`${row.runId} ${row.step} ${row.no}`)?.orderId ?? null;
    const items: readonly JsonObject[] =
      row.sealed && boxes ? JSON.parse(boxes(orderId).open(row.sealed, chunkPlace(row)).toString()) : (row.items ?? []);
    for (const [place, item] of items.entries()) {
      found.set(itemId({ ...row, index: row.no * LIMITS.parallelChunk + place }), item);
    }
  }
  return found;
}

function noOf({ index }: ItemName): number {
  return Math.floor(index / LIMITS.parallelChunk);
}

/** A step whose runs have ended; `childId` is the last of them, null where none could start. */
export type EndedStep = { readonly runId: Id; readonly step: string; readonly childId: Id | null };

const READ_OUTCOMES = statement(
  "read_children_outcomes",
  (schema) => `
    select k.run_id as "runId", k.step, sum(k.count)::int as count, sum(k.failed)::int as failed,
           json_agg(k.failures order by k.no) filter (where k.failed > 0) as failures
    from unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
    join ${schema}.child_chunks k on k.bucket = w.bucket and k.run_id = w.run_id and k.step = w.step
    group by k.run_id, k.step`,
);

type OutcomeRow = Omit<EndedStep, "childId"> & {
  readonly count: number;
  readonly failed: number;
  readonly failures: readonly (readonly ChildFailure[])[] | null;
};

/** How the runs ended that the steps started, by run and step; a step without rows wanted none. */
export async function readChildrenOutcomes(
  tx: Tx,
  keys: KeyProvider,
  steps: readonly EndedStep[],
): Promise<ReadonlyMap<string, ChildrenOutcome>> {
  if (steps.length === 0) return new Map();
  const rows = await execute<OutcomeRow>(tx, READ_OUTCOMES, [
    steps.map(({ runId }) => bucketOf(runId)),
    steps.map(({ runId }) => runId),
    steps.map(({ step }) => step),
  ]);
  const single = rows.filter(({ count, failed }) => count === 1 && failed === 0);
  const childIds = steps.flatMap((step) =>
    step.childId !== null && single.some((row) => row.runId === step.runId && row.step === step.step)
      ? [step.childId]
      : [],
  );
  const results = await readResults(tx, keys, childIds);
  return new Map(
    rows.map(({ runId, step, count, failed, failures }) => {
      const childId = steps.find((one) => one.runId === runId && one.step === step)?.childId ?? "";
      const inOrder = (failures ?? []).flat().toSorted((one, other) => one.index - other.index);
      const told = inOrder.slice(0, LIMITS.parallelFailures);
      return [stepKey({ runId, step }), { count, failed, failures: told, result: results.get(childId) ?? null }];
    }),
  );
}

export function stepKey({ runId, step }: Pick<EndedStep, "runId" | "step">): string {
  return `${runId} ${step}`;
}

const READ_RESULTS = statement(
  "read_child_results",
  (schema) => `
    select r.id, r.order_id as "orderId", r.state, r.state_sealed as sealed
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.runs_done r on r.bucket = w.bucket and r.id = w.id`,
);

type ResultRow = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly state: RunState | null;
  readonly sealed: Buffer | null;
};

async function readResults(tx: Tx, keys: KeyProvider, ids: readonly Id[]): Promise<ReadonlyMap<Id, Json>> {
  if (ids.length === 0) return new Map();
  const rows = await execute<ResultRow>(tx, READ_RESULTS, [ids.map(bucketOf), ids]);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map(({ orderId }) => orderId),
  );
  return new Map(
    rows.map(({ id, orderId, state, sealed }) => {
      const opened: RunState | null = sealed
        ? JSON.parse(boxes(orderId).open(sealed, `runs.state:${id}`).toString())
        : state;
      return [id, opened?.result ?? null];
    }),
  );
}
