import type { ErrorCode } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { ChildFailure } from "@orderloom/schema/run/run";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, send, sendRows, statement } from "../database/statement.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { Boxes } from "./order-boxes.ts";
import { type ChunkToStart, startChunks } from "./start-children.ts";
import type { StoredInput } from "./stored-input.ts";

const INSERT = insertion("child_chunks", [
  "bucket",
  "run_id",
  "step",
  "no",
  "flow_id",
  "items",
  "sealed",
  "count",
  "open",
  "failed",
  "failures",
]);

type Wanted = {
  readonly turn: KeptTurn;
  readonly step: string;
  readonly flowId: Id;
  readonly inputs: readonly JsonObject[];
};

/**
 * Starts the first chunk of the runs that the turns want and keeps the inputs of the others. Returns, by run, the
 * answers that are there at once: nothing was wanted, or none can start. What an answered step kept is dropped.
 */
export async function writeChildren(
  tx: Tx,
  turns: readonly KeptTurn[],
  boxes: Boxes,
): Promise<ReadonlyMap<Id, readonly StoredInput[]>> {
  dropAnswered(tx, turns);
  const wanted = turns.flatMap(wantedOf);
  if (wanted.length === 0) return NOTHING;
  const tooDeep = wanted.filter(({ turn }) => depthOf(turn) > LIMITS.runDepth);
  const able = wanted.filter((one) => one.inputs.length > 0 && !tooDeep.includes(one));
  const refused = await startChunks(tx, able.map(firstChunk));
  const uncallable = able.filter(({ turn, step }) =>
    refused.some(({ parentId, step: of }) => parentId === turn.run.id && of === step),
  );
  const codeOf = (one: Wanted): ErrorCode | null =>
    tooDeep.includes(one) ? "limit_depth" : uncallable.includes(one) ? "flow_not_callable" : null;
  sendRows(
    tx,
    INSERT,
    wanted.flatMap((one) => chunkRows(one, boxes, codeOf(one))),
  );
  const answered = new Map<Id, StoredInput[]>();
  for (const one of wanted) {
    if (one.inputs.length > 0 && codeOf(one) === null) continue;
    const { turn, step } = one;
    answered.set(turn.run.id, [
      ...(answered.get(turn.run.id) ?? []),
      { type: "children.ended", step, of: turn.run.id, last: null },
    ]);
  }
  return answered;
}

const NOTHING: ReadonlyMap<Id, readonly StoredInput[]> = new Map();

function wantedOf(turn: KeptTurn): readonly Wanted[] {
  return turn.effects.flatMap(({ step, effect }) =>
    effect.type === "children.start" ? [{ turn, step, flowId: effect.flowId, inputs: effect.inputs }] : [],
  );
}

function depthOf({ run }: KeptTurn): number {
  return (run.child?.depth ?? 0) + 1;
}

function firstChunk({ turn, step, flowId, inputs }: Wanted): ChunkToStart {
  return {
    parentId: turn.run.id,
    step,
    no: 0,
    count: Math.min(inputs.length, LIMITS.parallelChunk),
    isOne: inputs.length === 1,
    flowId,
    orderId: turn.run.orderId,
    orderVersion: turn.order?.version ?? null,
    depth: depthOf(turn),
    hop: turn.run.hop,
    personal: turn.personal,
    at: turn.at,
  };
}

function chunkRows({ turn, step, flowId, inputs }: Wanted, boxes: Boxes, code: ErrorCode | null): readonly Row[] {
  const { run, personal } = turn;
  return Array.from({ length: Math.ceil(inputs.length / LIMITS.parallelChunk) }, (_, no) => {
    const first = no * LIMITS.parallelChunk;
    const items = inputs.slice(first, first + LIMITS.parallelChunk);
    const failures: ChildFailure[] = code ? items.map((_, place) => ({ index: first + place, runId: null, code })) : [];
    const box = personal ? boxes(run.orderId) : null;
    return {
      bucket: bucketOf(run.id),
      run_id: run.id,
      step,
      no,
      flow_id: flowId,
      items: box ? null : items,
      sealed: box?.seal(JSON.stringify(items), chunkPlace({ runId: run.id, step, no })) ?? null,
      count: items.length,
      open: code ? 0 : items.length,
      failed: failures.length,
      failures,
    };
  });
}

/** Where the inputs of a chunk are sealed. */
export function chunkPlace({ runId, step, no }: { runId: Id; step: string; no: number }): string {
  return `child_chunks.sealed:${runId}:${step}:${no}`;
}

const DROP = statement(
  "drop_child_chunks",
  (schema) => `
    delete from ${schema}.child_chunks k using unnest($1::smallint[], $2::uuid[], $3::text[]) w(bucket, run_id, step)
    where k.bucket = w.bucket and k.run_id = w.run_id and k.step = w.step`,
);

function dropAnswered(tx: Tx, turns: readonly KeptTurn[]): void {
  const over = turns.flatMap(({ run }) =>
    run.input.type === "children.ended" ? [{ id: run.id, step: run.input.step }] : [],
  );
  if (over.length === 0) return;
  send(tx, DROP, [over.map(({ id }) => bucketOf(id)), over.map(({ id }) => id), over.map(({ step }) => step)]);
}
