import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { lockFlow } from "../flows/flows.ts";
import { flowComments } from "../tables/control/flow-comments.ts";
import { tellMentioned } from "./tell-mentioned.ts";

type OwnComment = { readonly flowId: Id; readonly commentId: Id; readonly personId: string };

/**
 * Changes the words of a comment, by its writer alone. Whoever is named now and was not before is told. Throws
 * `not_found` where there is no such comment of this person.
 */
export async function editComment(
  tx: Tx,
  input: OwnComment & { readonly text: string; readonly mentions: readonly string[] },
): Promise<void> {
  const { flowId, commentId, text, personId } = input;
  const flow = await lockFlow(tx, flowId);
  const before = await lockOwn(tx, input);
  if (before.text === text) return;
  const mentions = input.mentions.filter((id) => !before.mentions.includes(id));
  const told = await tellMentioned(tx, { flowId, flowName: flow.name, text, mentions, personId });
  await tx.drizzle
    .update(flowComments)
    .set({ text, mentions: [...before.mentions, ...told], editedAt: sql`now()` })
    .where(eq(flowComments.id, commentId));
  await recordAct(tx, act("flow.comment_edited", input));
  tellControl(tx, "control:comments");
}

/**
 * Takes a comment back, by its writer alone. One that others have answered leaves its place empty, so that the answers
 * stay; with the last answer that goes too. Throws `not_found` where there is no such comment of this person.
 */
export async function deleteComment(tx: ControlTx, input: OwnComment): Promise<void> {
  // Held against an answer that is written meanwhile.
  await lockFlow(tx, input.flowId);
  const { id, threadId } = await lockOwn(tx, input);
  const ofThread = eq(flowComments.threadId, threadId);
  const isAnswered =
    id === threadId && (await tx.drizzle.$count(flowComments, and(ofThread, ne(flowComments.id, id)))) > 0;
  const itself = eq(flowComments.id, id);
  if (isAnswered)
    await tx.drizzle.update(flowComments).set({ text: "", mentions: [], deletedAt: sql`now()` }).where(itself);
  else {
    await tx.drizzle.delete(flowComments).where(itself);
    if ((await tx.drizzle.$count(flowComments, and(ofThread, isNull(flowComments.deletedAt)))) === 0)
      await tx.drizzle.delete(flowComments).where(ofThread);
  }
  await recordAct(tx, act("flow.comment_deleted", input));
  tellControl(tx, "control:comments");
}

async function lockOwn(tx: ControlTx, { flowId, commentId, personId }: OwnComment) {
  const [own] = await tx.drizzle
    .select()
    .from(flowComments)
    .where(
      and(
        eq(flowComments.id, commentId),
        eq(flowComments.flowId, flowId),
        eq(flowComments.writtenBy, personId),
        isNull(flowComments.deletedAt),
      ),
    )
    .for("update");
  if (!own) throw new OrderloomError("not_found", { params: { commentId } });
  return own;
}

function act(code: "flow.comment_edited" | "flow.comment_deleted", { flowId, personId }: OwnComment) {
  return { code, subject: "flow", subjectId: flowId, cause: { type: "person", personId } } as const;
}
