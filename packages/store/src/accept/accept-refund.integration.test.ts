import { randomUUID } from "node:crypto";
import { incomingOf } from "@orderloom/schema/testing/orders";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { orderTimeline } from "../orders/order-timeline.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { askRefund, refundChange, refundItem, refundsOf } from "../testing/refunds.ts";
import { claim, madeTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, rowCounts, type World } from "../testing/world.ts";
import { commitTurns } from "../turns/commit-turns.ts";

const TEXT = "收件人张三说杯子碎了";
const PAID = { amounts: { ...incomingOf().amounts, paid: 15_000 } };

let world: World;
beforeAll(async () => {
  world = await createWorld(["RefundRequested"]);
});
afterAll(() => world.close());

/** A paid order; answers its id and the number it is known by outside. */
async function paidOrder(): Promise<{ orderId: string; externalNo: string }> {
  const externalNo = randomUUID();
  const [result] = await accept(world, [messageOf(world, { order: { externalNo, ...PAID } })]);
  return { orderId: result?.orderId ?? "", externalNo };
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "accepted",
    (error: { code: string }) => error.code,
  );

test("a request makes a refund, a line of history and a run; what people wrote lies nowhere in the clear", async () => {
  const { orderId, externalNo } = await paidOrder();
  const refund = { externalNo: "AS-1", reasonCode: "damaged", reasonText: TEXT, requestedBy: "王五客服" };
  const item = refundItem(world, externalNo, { refund });
  expect(await askRefund(world, item)).toMatchObject({ status: "new", orderId });
  const [made] = await refundsOf(world, orderId);
  expect(made).toMatchObject({
    no: expect.stringMatching(/-R1$/),
    externalNo: "AS-1",
    state: "requested",
    amount: 10_000,
  });
  const { rows } = await world.db.pool.query("select pending from live.runs where order_id = $1", [orderId]);
  expect(rows).toMatchObject([{ pending: [{ type: "start", event: { type: "RefundRequested", orderVersion: 2 } }] }]);
  const dump = await dumpOf(world);
  expect(dump).not.toContain(TEXT);
  expect(dump).not.toContain("王五客服");

  await inHotTransaction(world.db, "live", async (tx) => {
    const { at, runs } = await claim(world, tx);
    expect(runs[0]?.input).toMatchObject({ event: { data: { refund: { id: made?.id, reasonText: TEXT } } } });
    await commitTurns(
      tx,
      world.keys,
      runs.map((run) => madeTurn(run, at)),
    );
  });
  expect(await dumpOf(world)).not.toContain(TEXT);
});

test("the same key, or the same number of the asker, is the same refund", async () => {
  const { orderId, externalNo } = await paidOrder();
  const item = refundItem(world, externalNo, { refund: { externalNo: "AS-2" } });
  const first = await askRefund(world, item);
  const { repeats: _, ...before } = await rowCounts(world, "live");
  expect(await askRefund(world, item)).toEqual({ ...first, status: "repeat" });
  expect(await rowCounts(world, "live")).toEqual({ ...before, repeats: 1 });
  const otherKey = { ...item, key: randomUUID() };
  expect(await askRefund(world, otherKey)).toEqual({ ...first, status: "repeat" });
  expect(await askRefund(world, otherKey)).toEqual({ ...first, status: "repeat" });
  expect(await refundsOf(world, orderId)).toHaveLength(1);
});

test("a known key with another body is kept for a person; a known number with another amount is refused", async () => {
  const { orderId, externalNo } = await paidOrder();
  const item = refundItem(world, externalNo, { refund: { externalNo: "AS-3" } });
  await askRefund(world, item);
  const other = refundItem(world, externalNo, { key: item.key, refund: { amount: 9_999 } });
  expect(await askRefund(world, other)).toMatchObject({ status: "conflict", orderId });
  const twin = refundItem(world, externalNo, { refund: { externalNo: "AS-3", amount: 9_999 } });
  expect(await codeOf(askRefund(world, twin))).toBe("refund_known");
  expect(await refundsOf(world, orderId)).toHaveLength(1);
});

test("asked many times at the same instant, it is one refund and one run", async () => {
  const { orderId, externalNo } = await paidOrder();
  const item = refundItem(world, externalNo, { refund: { externalNo: "AS-4" } });
  const asks = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? item : { ...item, key: randomUUID() }));
  const answers = await Promise.all(asks.map((ask) => askRefund(world, ask)));
  expect(answers.filter(({ status }) => status === "new")).toHaveLength(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await refundsOf(world, orderId)).toHaveLength(1);
  const { rows } = await world.db.pool.query("select id from live.runs where order_id = $1", [orderId]);
  expect(rows).toHaveLength(1);
});

test("what cannot be accepted is refused clearly and leaves nothing behind", async () => {
  const { externalNo } = await paidOrder();
  const before = await rowCounts(world, "live");
  expect(await codeOf(askRefund(world, refundItem(world, "nowhere")))).toBe("order_unknown");
  expect(await codeOf(askRefund(world, refundItem(world, "", { order: { orderKey: "nowhere" } })))).toBe(
    "order_unknown",
  );
  const dollars = refundItem(world, externalNo, { refund: { currency: "USD" } });
  expect(await codeOf(askRefund(world, dollars))).toBe("refund_currency");
  const unseen = refundItem(world, externalNo, { scope: { ...WHOLE_SCOPE, warehouseIds: ["HZ"] } });
  expect(await codeOf(askRefund(world, unseen))).toBe("order_unknown");
  expect(await rowCounts(world, "live")).toEqual(before);
});

test("a number that two orders of the shop have names neither; their keys do", async () => {
  const externalNo = randomUUID();
  const order = (orderKey: string) => messageOf(world, { order: { externalNo, orderKey, ...PAID } });
  const [first] = await accept(world, [order(`a-${externalNo}`), order(`b-${externalNo}`)]);
  expect(await codeOf(askRefund(world, refundItem(world, externalNo)))).toBe("order_ambiguous");
  const byKey = refundItem(world, externalNo, { order: { orderKey: `a-${externalNo}` } });
  expect(await askRefund(world, byKey)).toMatchObject({ status: "new", orderId: first?.orderId });
});

test("a turn writes the refund as it left it, the order's sum, and a line of the timeline with its cause", async () => {
  const { orderId, externalNo } = await paidOrder();
  await askRefund(world, refundItem(world, externalNo));
  const refunds = await refundsOf(world, orderId);
  const refundId = refunds[0]?.id ?? "";
  const move = (to: "refunding" | "refunded", reason: string | null) =>
    inHotTransaction(world.db, "live", async (tx) => {
      const { at, runs } = await claim(world, tx);
      const held = await refundsOf(world, orderId);
      const effect = { type: "refund.set_state", refundId, to, reason, paymentNo: reason && "P-9" } as const;
      const turns = runs
        .filter((run) => run.orderId === orderId)
        .map((run) => ({
          ...madeTurn(run, at, { status: to === "refunded" ? "done" : "ready" }),
          ...refundChange(run, { refunds: held, effect, at }),
        }));
      await commitTurns(tx, world.keys, turns);
    });
  await move("refunding", null);
  await move("refunded", "付给张三");
  expect(await refundsOf(world, orderId)).toMatchObject([
    { state: "refunded", paymentNo: "P-9", refundedAt: expect.any(String) },
  ]);
  const { rows } = await world.db.pool.query("select version, refunded from live.orders where id = $1", [orderId]);
  expect(rows).toEqual([{ version: 4, refunded: 10_000 }]);
  expect(await dumpOf(world)).not.toContain("付给张三");
  const story = await inTransaction(world.db, "live", (tx) =>
    orderTimeline(tx, world.keys, { orderId, roles: ["admin"], ...WHOLE_SCOPE }),
  );
  expect(story?.lines.filter(({ code }) => code.startsWith("refund."))).toMatchObject([
    {
      code: "refund.state_set",
      params: { from: "refunding", to: "refunded", paymentNo: "P-9" },
      cause: { type: "run" },
    },
    { code: "refund.state_set", params: { from: "requested", to: "refunding" }, cause: { type: "run" } },
    { code: "refund.requested", params: { amount: { money: { minor: 10_000 } } }, cause: { type: "token" } },
  ]);
});

test("runs about no refund cost no statement more: nothing of refunds is asked or written", async () => {
  const plain = await createWorld();
  await accept(plain, [messageOf(plain), messageOf(plain)]);
  await inHotTransaction(plain.db, "live", async (tx) => {
    const query = vi.spyOn(tx.client, "query");
    const { at, runs } = await claim(plain, tx);
    const effect = { type: "order.add_tag", tag: "vip" } as const;
    await commitTurns(
      tx,
      plain.keys,
      runs.map((run) => madeTurn(run, at, { orderEffects: [effect] })),
    );
    const sent = query.mock.calls.map(([statement]) => JSON.stringify(statement));
    expect(runs).toHaveLength(2);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.filter((text) => text.includes(".refunds"))).toEqual([]);
  });
  await plain.close();
});
