import { setImmediate as nextTurn } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { OrderloomError } from "@orderloom/schema/error";
import { afterEach, expect, test } from "vitest";
import { answerFace } from "./answer-face.ts";
import { askBehind } from "./ask-behind.ts";
import type { Behind } from "./face.ts";
import type { Answer, Question } from "./face-messages.ts";

const SHOP_ID = "018f0000-0000-7000-8000-000000000001";
const refuse = () => Promise.reject(new OrderloomError("internal"));
const NOTHING: Behind = {
  findConnection: () => Promise.resolve(null),
  findShop: () => Promise.resolve(null),
  findBearer: () => Promise.resolve(null),
  readOrder: () => Promise.resolve(null),
  readFields: () => Promise.resolve(undefined),
  submit: refuse,
  submitRefund: refuse,
  submitReport: refuse,
  submitKeyEvent: refuse,
  actOnStock: refuse,
  ping: () => Promise.resolve(null),
  notReadyBecause: () => Promise.resolve(null),
  metrics: () => Promise.resolve({ contentType: "text/plain", text: "" }),
};
const unreadable = (rawBody: Buffer) =>
  ({
    type: "unreadable",
    source: { type: "system", name: "test" },
    rawBody,
    mediaType: "application/json",
    shopId: SHOP_ID,
    reason: "body_empty",
  }) as const;

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** Both ends with a real port between them, and how many messages each sent. */
function connect(behind: Behind) {
  const { port1, port2 } = new MessageChannel();
  channels.push({ port1, port2 });
  const sent = { questions: [] as number[], answers: [] as number[] };
  const asked = askBehind((questions) => {
    sent.questions.push(questions.length);
    port1.postMessage(questions);
  });
  const answer = answerFace(behind, (answers) => {
    sent.answers.push(answers.length);
    port2.postMessage(answers);
  });
  port1.on("message", (answers: readonly Answer<never>[]) => asked.hear(answers));
  port2.on("message", (questions: readonly Question[]) => answer(questions));
  return { behind: asked.behind, sent };
}

test("each question gets its own answer, whichever comes first", async () => {
  const { behind } = connect({
    ...NOTHING,
    notReadyBecause: async () => {
      await nextTurn();
      return "database";
    },
    metrics: () => Promise.resolve({ contentType: "text/plain", text: "up 1" }),
  });
  expect(await Promise.all([behind.notReadyBecause(), behind.metrics(), behind.findBearer("token")])).toEqual([
    "database",
    { contentType: "text/plain", text: "up 1" },
    null,
  ]);
});

test("questions of one turn travel together, and what one commit answers goes back together", async () => {
  const { behind, sent } = connect(NOTHING);
  await Promise.all(Array.from({ length: 50 }, () => behind.findBearer("token")));
  expect(sent).toEqual({ questions: [50], answers: [50] });
});

test("a body arrives as a buffer of its own bytes, and not with the memory that it is part of", async () => {
  const seen: { rawBody: Buffer; memory: number }[] = [];
  const { behind } = connect({
    ...NOTHING,
    submit: (_environment, { rawBody }) => {
      seen.push({ rawBody, memory: rawBody.buffer.byteLength });
      return Promise.resolve({ status: "quarantined", id: SHOP_ID, orderId: null });
    },
  });
  const slab = Buffer.alloc(64 * 1024, "secret of somebody else");
  const body = slab.subarray(100, 112);
  body.write('{"n":"织单"}'.slice(0, 12));
  await behind.submit("live", unreadable(body));
  expect(seen).toEqual([{ rawBody: body, memory: body.length }]);
  expect(Buffer.isBuffer(seen[0]?.rawBody)).toBe(true);
});

test("a refusal keeps its code and params, and an unplanned failure what caused it", async () => {
  const { behind } = connect({
    ...NOTHING,
    findShop: () => Promise.reject(new OrderloomError("not_found", { params: { shopId: SHOP_ID } })),
    findBearer: () => Promise.reject(new TypeError("no such thing")),
  });
  const refused = await behind.findShop("live", SHOP_ID).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OrderloomError);
  expect(refused).toMatchObject({ code: "not_found", params: { shopId: SHOP_ID } });
  await expect(behind.findBearer("token")).rejects.toMatchObject({
    code: "internal",
    cause: { message: expect.stringContaining("no such thing") },
  });
});
