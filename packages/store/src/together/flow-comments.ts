import { randomUUID } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { and, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { lockFlow } from "../flows/flows.ts";
import { flowComments } from "../tables/control/flow-comments.ts";
import { tellMentioned } from "./tell-mentioned.ts";

/** One comment of a thread. */
export type FlowComment = {
  readonly id: Id;
  readonly text: string;
  readonly writtenBy: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly editedAt: string | null;
  /** Its writer took it back, and it stands only because others answered: its text is empty. */
  readonly isDeleted: boolean;
};

/** Comments that answer each other, oldest first, about a node or, with null, the whole flow. */
export type CommentThread = {
  readonly id: Id;
  readonly nodeId: string | null;
  readonly resolved: { readonly by: string; readonly at: string } | null;
  readonly comments: readonly FlowComment[];
};

type NewComment = {
  readonly flowId: Id;
  /** What it is about: a thread that there is, or a new one at a node or, with null, about the whole flow. */
  readonly place: { readonly threadId: Id } | { readonly nodeId: string | null };
  readonly text: string;
  /** Who is named in it. Those who may read flows are told, the writer is not. */
  readonly mentions: readonly string[];
  readonly personId: string;
};

/**
 * Writes a comment and tells whoever is named in it. An answer opens a thread that was resolved. Throws `not_found`
 * when there is no such flow or thread, and `comments_full` at LIMITS.flowComments.
 */
export async function writeComment(tx: Tx, input: NewComment): Promise<{ id: Id; threadId: Id }> {
  const { flowId, place, text, personId } = input;
  const flow = await lockFlow(tx, flowId);
  const id = randomUUID();
  const nodeId = "threadId" in place ? await reopen(tx, { flowId, threadId: place.threadId }) : place.nodeId;
  const threadId = "threadId" in place ? place.threadId : id;
  if ((await countComments(tx, flowId)) >= LIMITS.flowComments)
    throw new OrderloomError("comments_full", { params: { most: LIMITS.flowComments } });
  const mentions = await tellMentioned(tx, { ...input, flowName: flow.name });
  await tx.drizzle.insert(flowComments).values({ id, flowId, threadId, nodeId, text, mentions, writtenBy: personId });
  const cause = { type: "person", personId } as const;
  await recordAct(tx, { code: "flow.commented", subject: "flow", subjectId: flowId, cause });
  tellControl(tx, "control:comments");
  return { id, threadId };
}

/** Marks a thread as settled, or opens it again; done already, it stays. Throws `not_found`. */
export async function setThreadResolved(
  tx: ControlTx,
  input: { readonly flowId: Id; readonly threadId: Id; readonly resolved: boolean; readonly personId: string },
): Promise<void> {
  const { flowId, threadId, resolved, personId } = input;
  const [first] = await tx.drizzle
    .select({ resolvedAt: flowComments.resolvedAt })
    .from(flowComments)
    .where(isFirst({ flowId, threadId }))
    .for("update");
  if (!first) throw new OrderloomError("not_found", { params: { threadId } });
  if ((first.resolvedAt !== null) === resolved) return;
  await tx.drizzle
    .update(flowComments)
    .set(resolved ? { resolvedAt: sql`now()`, resolvedBy: personId } : { resolvedAt: null, resolvedBy: null })
    .where(isFirst({ flowId, threadId }));
  const code = resolved ? "flow.comment_resolved" : "flow.comment_reopened";
  const cause = { type: "person", personId } as const;
  await recordAct(tx, { code, subject: "flow", subjectId: flowId, cause });
  tellControl(tx, "control:comments");
}

/** The threads of a flow, oldest first. */
export async function listThreads(tx: ControlTx, flowId: Id): Promise<readonly CommentThread[]> {
  const { rows } = await tx.client.query<CommentRow>(
    `select c.id, c.thread_id as "threadId", c.node_id as "nodeId", c.text, c.written_by as "personId", w.name,
            c.created_at as at, c.resolved_at as "resolvedAt", r.name as "resolvedBy",
            c.edited_at as "editedAt", c.deleted_at is not null as "isDeleted"
     from control.flow_comments c
     join control.person w on w.id = c.written_by
     left join control.person r on r.id = c.resolved_by
     where c.flow_id = $1 order by c.created_at, c.id limit $2`,
    [flowId, LIMITS.flowComments],
  );
  return rows
    .filter((row) => row.id === row.threadId)
    .map(({ id, nodeId, resolvedAt, resolvedBy }) => ({
      id,
      nodeId,
      resolved: resolvedAt === null ? null : { at: resolvedAt, by: resolvedBy ?? "" },
      comments: rows.filter(({ threadId }) => threadId === id).map(commentOf),
    }));
}

type CommentRow = {
  readonly id: Id;
  readonly threadId: Id;
  readonly nodeId: string | null;
  readonly text: string;
  readonly personId: string;
  readonly name: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
};

function commentOf({ id, text, personId, name, at, editedAt, isDeleted }: CommentRow): FlowComment {
  return { id, text, writtenBy: { id: personId, name }, at, editedAt, isDeleted };
}

type ThreadOf = { readonly flowId: Id; readonly threadId: Id };

function isFirst({ flowId, threadId }: ThreadOf) {
  return and(eq(flowComments.flowId, flowId), eq(flowComments.id, threadId), eq(flowComments.threadId, threadId));
}

/** Whoever answers has not done with it. Answers what the thread is about. */
async function reopen(tx: ControlTx, thread: ThreadOf): Promise<string | null> {
  const [first] = await tx.drizzle
    .update(flowComments)
    .set({ resolvedAt: null, resolvedBy: null })
    .where(isFirst(thread))
    .returning({ nodeId: flowComments.nodeId });
  if (!first) throw new OrderloomError("not_found", { params: { threadId: thread.threadId } });
  return first.nodeId;
}

async function countComments(tx: ControlTx, flowId: Id): Promise<number> {
  return await tx.drizzle.$count(flowComments, eq(flowComments.flowId, flowId));
}
