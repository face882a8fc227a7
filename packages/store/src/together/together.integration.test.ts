import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { inControlTransaction, inTransaction, type Tx } from "../database/database.ts";
import { createFlow } from "../flows/flows.ts";
import { addPerson, BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { deleteComment, editComment } from "./change-comment.ts";
import { listThreads, setThreadResolved, writeComment } from "./flow-comments.ts";
import { bePresent, leaveFlow } from "./flow-presence.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const live = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(database.db, "live", work);
const person = (name: string, role: "operator" | "warehouse" = "operator") =>
  inControlTransaction(database.db, (tx) => addPerson(tx, { name, roles: [role] }));
const flow = async () => (await live((tx) => createFlow(tx, { name: "大单审批", cause: BY_TEST }))).flowId;

test("a thread is written, answered, resolved, and opened by an answer; each act is recorded", async () => {
  const flowId = await flow();
  const { personId } = await person("陈晓");
  const { personId: other } = await person("周敏");
  const { threadId } = await live((tx) =>
    writeComment(tx, { flowId, place: { nodeId: "n1" }, text: "为什么是 1000？", mentions: [], personId }),
  );
  const settle = (resolved: boolean) =>
    live((tx) => setThreadResolved(tx, { flowId, threadId, resolved, personId: other }));
  await settle(true);
  await settle(true);
  expect((await live((tx) => listThreads(tx, flowId)))[0]?.resolved).toMatchObject({ by: "周敏" });
  await live((tx) =>
    writeComment(tx, { flowId, place: { threadId }, text: "财务要求", mentions: [], personId: other }),
  );
  expect(await live((tx) => listThreads(tx, flowId))).toMatchObject([
    {
      id: threadId,
      nodeId: "n1",
      resolved: null,
      comments: [
        { text: "为什么是 1000？", writtenBy: { name: "陈晓" } },
        { text: "财务要求", writtenBy: { name: "周敏" } },
      ],
    },
  ]);
  const acts = await live((tx) => listActs(tx, { subject: "flow", subjectId: flowId }));
  expect(acts.map(({ code }) => code)).toEqual([
    "flow.commented",
    "flow.comment_resolved",
    "flow.commented",
    "flow.created",
  ]);
});

test("a writer changes a comment and takes it back; answers stay, and an empty thread goes", async () => {
  const flowId = await flow();
  const [{ personId }, { personId: other }] = [await person("陈晓"), await person("周敏")];
  const write = (place: { threadId: string } | { nodeId: null }, who: string) =>
    live((tx) => writeComment(tx, { flowId, place, text: "@周敏 看", mentions: [other], personId: who }));
  const { id, threadId } = await write({ nodeId: null }, personId);
  const answer = await write({ threadId }, other);
  const change = (who: string, text: string) =>
    live((tx) => editComment(tx, { flowId, commentId: id, text, mentions: [other], personId: who }));
  const take = (commentId: string, who: string) =>
    live((tx) => deleteComment(tx, { flowId, commentId, personId: who }));

  await expect(change(other, "不是我写的")).rejects.toMatchObject({ code: "not_found" });
  await change(personId, "@周敏 看金额");
  const notices = await live((tx) => tx.client.query("select from live.notices where flow_id = $1", [flowId]));
  expect(notices.rowCount).toBe(1);
  expect((await live((tx) => listThreads(tx, flowId)))[0]?.comments).toMatchObject([
    { text: "@周敏 看金额", editedAt: expect.anything() },
    { editedAt: null },
  ]);

  await expect(take(id, other)).rejects.toMatchObject({ code: "not_found" });
  await take(id, personId);
  await expect(take(id, personId)).rejects.toMatchObject({ code: "not_found" });
  expect((await live((tx) => listThreads(tx, flowId)))[0]?.comments).toMatchObject([
    { text: "", isDeleted: true },
    { text: "@周敏 看", isDeleted: false },
  ]);
  await take(answer.id, other);
  expect(await live((tx) => listThreads(tx, flowId))).toEqual([]);
  const acts = await live((tx) => listActs(tx, { subject: "flow", subjectId: flowId }));
  expect(acts.map(({ code }) => code).slice(0, 3)).toEqual([
    "flow.comment_deleted",
    "flow.comment_deleted",
    "flow.comment_edited",
  ]);
});

test("an answer belongs to a thread of its flow", async () => {
  const [flowId, elsewhere] = [await flow(), await flow()];
  const { personId } = await person("陈晓");
  const write = (place: { threadId: string } | { nodeId: null }, at: string) =>
    live((tx) => writeComment(tx, { flowId: at, place, text: "看这里", mentions: [], personId }));
  const { threadId } = await write({ nodeId: null }, flowId);
  await expect(write({ threadId }, elsewhere)).rejects.toMatchObject({ code: "not_found" });
  await expect(write({ threadId: randomUUID() }, flowId)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    live((tx) => setThreadResolved(tx, { flowId: elsewhere, threadId, resolved: true, personId })),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("whoever is named is told, once, when they may read flows; the writer is not", async () => {
  const flowId = await flow();
  const { personId } = await person("陈晓");
  const { personId: named } = await person("周敏");
  const { personId: packer } = await person("李强", "warehouse");
  await live((tx) =>
    writeComment(tx, {
      flowId,
      place: { nodeId: null },
      text: "@周敏 看一下",
      mentions: [named, named, packer, personId],
      personId,
    }),
  );
  const { rows } = await live((tx) =>
    tx.client.query("select person_id, flow_id, step, body from live.notices where flow_id = $1", [flowId]),
  );
  expect(rows).toEqual([{ person_id: named, flow_id: flowId, step: "comment", body: expect.anything() }]);
});

test("presence tells others only what is new, and forgets windows that fell silent or closed", async () => {
  const flowId = await flow();
  const { personId } = await person("陈晓");
  const { personId: other } = await person("周敏");
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const be = (windowId: string, who: string, nodeId: string | null) =>
    live(async (tx) => {
      const present = await bePresent(tx, { flowId, windowId, personId: who, nodeId });
      return { present, told: [...tx.topics] };
    });
  expect(await be(mine, personId, null)).toMatchObject({ told: ["control:presence"], present: [{ name: "陈晓" }] });
  expect(await be(mine, personId, null)).toMatchObject({ told: [] });
  expect(await be(mine, personId, "n1")).toMatchObject({ told: ["control:presence"], present: [{ nodeId: "n1" }] });
  expect((await be(theirs, other, null)).present).toHaveLength(2);
  await live((tx) =>
    tx.client.query("update control.flow_presence set seen_at = now() - interval '1 hour' where window_id = $1", [
      theirs,
    ]),
  );
  expect(await be(mine, personId, "n1")).toMatchObject({ told: ["control:presence"], present: [{ windowId: mine }] });
  await live((tx) => leaveFlow(tx, { flowId, windowId: mine, personId: other }));
  await live((tx) => leaveFlow(tx, { flowId, windowId: mine, personId }));
  expect((await be(theirs, other, null)).present).toMatchObject([{ windowId: theirs }]);
});

test("nobody is present in a flow that is not there", async () => {
  const { personId } = await person("陈晓");
  const present = await live((tx) =>
    bePresent(tx, { flowId: randomUUID(), windowId: randomUUID(), personId, nodeId: null }),
  );
  expect(present).toEqual([]);
});
