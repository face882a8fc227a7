import type { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import { PublishedTriggers } from "../flows/published-trigger.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { StoredInput } from "./stored-input.ts";

/** A chunk of runs to be started, and the run and step that want them. */
export type ChunkToStart = {
  readonly parentId: Id;
  readonly step: string;
  readonly no: number;
  readonly count: number;
  /** How many runs the step wants in all. */
  readonly isOne: boolean;
  readonly flowId: Id;
  readonly orderId: Id | null;
  readonly orderVersion: number | null;
  /** Of the runs to be started. */
  readonly depth: number;
  readonly hop: number;
  readonly personal: boolean;
  readonly at: string;
};

const INSERT = insertion("runs", [
  "bucket",
  "id",
  "order_id",
  "flow_id",
  "version_id",
  "status",
  "lane",
  "pending",
  "personal",
  "seq",
  "starts",
  "cause",
  "started_at",
  "parent_run_id",
  "parent_step",
  "item_index",
  "depth",
  "hop",
]);

/**
 * Starts the runs of the chunks in the versions published now; a pause keeps events from starting runs, but not what
 * is under way from going on. Returns the chunks that could not start, whose flow has nothing to be called.
 */
export async function startChunks(tx: Tx, chunks: readonly ChunkToStart[]): Promise<readonly ChunkToStart[]> {
  if (chunks.length === 0) return [];
  const callables = await readCallables(
    tx,
    chunks.map(({ flowId }) => flowId),
  );
  const counts = flowCounts();
  const rows = chunks.flatMap((chunk) => {
    const callable = callables.get(chunk.flowId);
    if (!callable) return [];
    return Array.from({ length: chunk.count }, (_, place) => {
      counts.add({ flowId: chunk.flowId, versionId: callable.versionId, node: "", port: "started" });
      return runRow(chunk, callable, chunk.no * LIMITS.parallelChunk + place);
    });
  });
  sendRows(tx, INSERT, rows);
  if (rows.length > 0) tx.topics.add(`${tx.env}:runs`);
  writeFlowCounts(tx, counts, chunks[0]?.at ?? new Date().toISOString());
  return chunks.filter(({ flowId }) => !callables.has(flowId));
}

function runRow(chunk: ChunkToStart, { versionId, node, isGated }: Callable, index: number): Row {
  const { parentId: runId, step, orderId, orderVersion, at } = chunk;
  const event = { type: "Called", at, runId, step, index, orderId, orderVersion };
  const input: StoredInput = { type: "start", node, event, item: { runId, step, index, orderId } };
  const cause: Cause = { type: "run", runId, step };
  const id = newIdBeside(runId);
  return {
    bucket: bucketOf(id),
    id,
    order_id: orderId,
    flow_id: chunk.flowId,
    version_id: versionId,
    status: "ready",
    // One that is waited for is an answer like others; many must not keep new orders waiting.
    lane: isGated ? "held" : chunk.isOne ? "wake" : "bulk",
    pending: [input],
    personal: chunk.personal,
    seq: 0,
    starts: 0,
    cause,
    started_at: at,
    parent_run_id: runId,
    parent_step: step,
    item_index: index,
    depth: chunk.depth,
    hop: chunk.hop,
  };
}

/** The version of a flow that may be called, and from which node; gated ones are held until there is room. */
type Callable = { readonly versionId: Id; readonly node: string; readonly isGated: boolean };

const READ = statement(
  "read_callable_versions",
  (schema) => `
    select p.flow_id as "flowId", p.version_id as "versionId", v.triggers, p.max_working is not null as "isGated"
    from unnest($1::uuid[]) w(flow_id)
    join control.flow_publications p on p.flow_id = w.flow_id and p.environment = '${schema}'
    join control.flow_versions v on v.id = p.version_id`,
);

type PublicationRow = Pick<Callable, "versionId" | "isGated"> & { readonly flowId: Id; readonly triggers: unknown };

async function readCallables(tx: Tx, flowIds: readonly Id[]): Promise<ReadonlyMap<Id, Callable>> {
  const rows = await execute<PublicationRow>(tx, READ, [[...new Set(flowIds)]]);
  return new Map(
    rows.flatMap(({ flowId, versionId, isGated, triggers }): [Id, Callable][] => {
      const called = PublishedTriggers.parse(triggers).find(({ spec }) => spec.called === true);
      return called ? [[flowId, { versionId, isGated, node: called.node }]] : [];
    }),
  );
}
