import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Role } from "@orderloom/schema/role";
import type { RunState, Token } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import type { CallStatus } from "../tables/data/calls.ts";
import { type ChildrenWait, readChildrenWaits } from "./run-children.ts";

type AtRest = { readonly node: string; readonly step: string };

/** Why a token rests: what it waits for, since when, and how far that has come. Moments are ISO 8601. */
export type RunWait =
  | (AtRest & {
      readonly type: "approval";
      readonly approvalId: Id;
      readonly title: LocalizedText;
      readonly askedRoles: readonly Role[];
      readonly askedNames: readonly string[];
      readonly level: number;
      readonly levelCount: number;
      readonly since: string;
      /** When the open level's time limit strikes. */
      readonly dueAt: string | null;
    })
  | (AtRest & {
      readonly type: "call";
      readonly callId: Id;
      readonly status: CallStatus;
      /** Attempts that ended; the one being made is not among them. */
      readonly attempts: number;
      readonly maxAttempts: number;
      readonly dueAt: string;
      readonly connectionId: Id | null;
      readonly connectionName: string | null;
      readonly since: string;
      /** Why the attempt before did not come about. */
      readonly lastCode: string | null;
    })
  | (AtRest & { readonly type: "timer"; readonly wakeAt: string })
  | (AtRest & {
      readonly type: "event";
      /** Names of events, any when empty. */
      readonly names: readonly string[];
      /** Null for events of the run's order. */
      readonly key: string | null;
      /** When it is given up. */
      readonly wakeAt: string | null;
    })
  | (AtRest & ChildrenWait)
  /** For the other branches of its split. */
  | (AtRest & { readonly type: "join" });

type Waiting = Extract<Token, { type: "waiting" }>;

/** What the waiting tokens of an open run wait for. A wait whose row has gone is left out. */
export async function readWaits(tx: Tx, runId: Id, state: RunState | null): Promise<readonly RunWait[]> {
  const tokens = (state?.tokens ?? []).filter((token): token is Waiting => token.type === "waiting");
  if (tokens.length === 0) return [];
  const approvals = await readOpenApprovals(tx, runId);
  const calls = await readOpenCalls(tx, runId);
  const children = await readChildrenWaits(tx, runId);
  return tokens.flatMap(({ node, step, wait }): RunWait[] => {
    if (wait.type === "timer") return [{ type: "timer", node, step, wakeAt: wait.wakeAt }];
    if (wait.type === "event") return [{ node, step, ...wait }];
    if (wait.type === "join") return [{ type: "join", node, step }];
    // Answered in the commit that began it.
    if (wait.type === "stock" || wait.type === "order_act") return [];
    const found = { approval: approvals, call: calls, children }[wait.type].get(step);
    return found ? [{ ...found, node }] : [];
  });
}

type Of<Type extends RunWait["type"]> = Omit<Extract<RunWait, { type: Type }>, "node">;

async function readOpenApprovals(tx: Tx, runId: Id): Promise<ReadonlyMap<string, Of<"approval">>> {
  const { rows } = await tx.client.query<Of<"approval">>(
    `select 'approval' as type, a.step, a.id as "approvalId", a.title, a.level,
            array_remove(array[a.role, nullif(a.escalated_to, a.role)], null) as "askedRoles",
            array(select q.name from control.person q where q.id = any(a.asked_people) order by q.name) as "askedNames",
            jsonb_array_length(a.levels) as "levelCount", a.requested_at as since,
            a.due_at as "dueAt"
     from ${tx.env}.approvals a where a.bucket = $1 and a.run_id = $2 and a.status = 'open'`,
    [bucketOf(runId), runId],
  );
  return new Map(rows.map((row) => [row.step, row]));
}

async function readOpenCalls(tx: Tx, runId: Id): Promise<ReadonlyMap<string, Of<"call">>> {
  const { rows } = await tx.client.query<Of<"call">>(
    `select 'call' as type, c.step, c.id as "callId", c.status, c.attempts, c.max_attempts as "maxAttempts",
            c.due_at as "dueAt", n.name as "connectionName", c.created_at as since,
            c.connection_id as "connectionId", c.attempt_log -> -1 ->> 'code' as "lastCode"
     from ${tx.env}.calls c
     left join control.connections n on n.id = c.connection_id
     where c.bucket = $1 and c.run_id = $2 and not c.detached
       and (c.settled_at is null or c.status = 'unknown')`,
    [bucketOf(runId), runId],
  );
  return new Map(rows.map((row) => [row.step, row]));
}
