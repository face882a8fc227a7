import type { Cause } from "@orderloom/schema/cause";
import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunStatus } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

type RunRow = {
  readonly id: Id;
  readonly flowName: string;
  readonly version: number;
  readonly status: RunStatus;
  readonly cause: Cause;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly failureCode: ErrorCode | null;
  readonly failureNode: string | null;
  readonly failureParams: ErrorParams | null;
};

const HALF = (table: string, columns: string) => `
  select r.id, r.flow_id, r.version_id, r.status, r.cause, r.started_at, ${columns}
  from ${table} r where r.bucket = $1 and r.order_id = $2 and ($3::timestamptz is null or r.started_at <= $3)`;

const OPEN =
  "null::timestamptz as ended_at, null::text as failure_code, null::text as failure_node, null::json as params";
/** The values of a failure lie in the state; where that is sealed the code's sentence does without them. */
const ENDED = "r.ended_at, r.failure_code, r.failure_node, r.state #> '{failure,params}' as params";

/** Where runs of the order began, and how they ended. */
export async function readRunLines(tx: Tx, { orderId, before, limit }: LineQuery): Promise<RawLine[]> {
  const { rows } = await tx.client.query<RunRow>(
    `select r.id, f.name as "flowName", v.number as version, r.status, r.cause, r.started_at as "startedAt",
            r.ended_at as "endedAt", r.failure_code as "failureCode", r.failure_node as "failureNode",
            r.params as "failureParams"
     from (${HALF(`${tx.env}.runs`, OPEN)} union all ${HALF(`${tx.env}.runs_done`, ENDED)}) r
     join control.flows f on f.id = r.flow_id
     join control.flow_versions v on v.id = r.version_id
     order by r.id desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows.flatMap(linesOf).filter(({ at }) => before === null || at <= before);
}

function linesOf(run: RunRow): RawLine[] {
  const params = { flow: run.flowName, version: String(run.version) };
  const started: RawLine = {
    ...PLAIN,
    id: `run:${run.id}:a`,
    at: run.startedAt,
    rank: RANKS.runStarted,
    code: "run.started",
    params,
    cause: run.cause,
    runId: run.id,
  };
  const code = endCode(run.status);
  if (run.endedAt === null || code === null) return [started];
  const step = run.failureNode === null ? null : `${run.failureNode}:0`;
  const ended: RawLine = {
    ...started,
    id: `run:${run.id}:b`,
    at: run.endedAt,
    rank: RANKS.runEnded,
    code,
    cause: { type: "run", runId: run.id, step: step ?? "" },
    step,
    failure: run.failureCode && { code: run.failureCode, params: run.failureParams ?? {} },
  };
  return [started, ended];
}

function endCode(status: RunStatus): "run.done" | "run.failed" | "run.cancelled" | null {
  switch (status) {
    case "done":
      return "run.done";
    case "failed":
      return "run.failed";
    case "cancelled":
      return "run.cancelled";
    default:
      return null;
  }
}
