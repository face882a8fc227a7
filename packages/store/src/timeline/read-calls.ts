import type { ErrorCode } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { StoryCode } from "@orderloom/schema/messages/changes";
import type { Tx } from "../database/database.ts";
import type { CallStatus } from "../tables/data/calls.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

type CallRow = {
  readonly id: Id;
  readonly runId: Id;
  readonly step: string;
  readonly status: CallStatus;
  readonly attempts: number;
  readonly outcomeCode: ErrorCode | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
};

/** Outside calls made for the order: where one stands, or how it ended. */
export async function readCallLines(tx: Tx, { orderId, before, limit }: LineQuery): Promise<RawLine[]> {
  const { rows } = await tx.client.query<CallRow>(
    `select c.id, c.run_id as "runId", c.step, c.status, c.attempts, c.outcome_code as "outcomeCode",
            c.created_at as "createdAt", c.settled_at as "settledAt"
     from (select id from ${tx.env}.runs where bucket = $1 and order_id = $2
           union all select id from ${tx.env}.runs_done where bucket = $1 and order_id = $2) r
     join ${tx.env}.calls c on c.bucket = $1 and c.run_id = r.id
     where $3::timestamptz is null or c.created_at <= $3
     order by c.id desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows.flatMap(lineOf).filter(({ at }) => before === null || at <= before);
}

function lineOf(call: CallRow): RawLine[] {
  const code = codeOf(call.status);
  if (code === null) return [];
  const failed = call.outcomeCode !== null && code !== "call.ok";
  return [
    {
      ...PLAIN,
      id: `call:${call.id}`,
      at: call.settledAt ?? call.createdAt,
      rank: call.settledAt === null ? RANKS.callMade : RANKS.callSettled,
      code,
      params: { attempts: call.attempts },
      cause: { type: "run", runId: call.runId, step: call.step },
      runId: call.runId,
      step: call.step,
      failure: failed ? { code: call.outcomeCode, params: {} } : null,
    },
  ];
}

/** Null for a call that was withdrawn before it was ever made. */
function codeOf(status: CallStatus): StoryCode | null {
  switch (status) {
    case "ok":
      return "call.ok";
    case "failed":
    case "dead":
      return "call.failed";
    case "unknown":
      return "call.unknown";
    case "cancelled":
      return null;
    default:
      return "call.made";
  }
}
