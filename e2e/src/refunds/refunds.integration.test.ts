import { decideCall } from "@orderloom/store/calls/decide-call";
import { inTransaction } from "@orderloom/store/database/database";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { addPerson } from "@orderloom/store/testing/control";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveAll, endsOf, moneyOf, refundsOf, untilSettled } from "./read-refunds.ts";
import { createRefundWorld, type RefundWorld } from "./refund-world.ts";

const TIMEOUT_MS = 60_000;

/** What the pay system's books say of an order's refunds. */
const payoutsOf = async (world: RefundWorld, orderId: string) => {
  const ours = new Set((await refundsOf(world.db, orderId)).map(({ no }) => no));
  return (await world.pay.payouts()).filter(({ refundNo }) => ours.has(refundNo));
};
const statesOf = async (world: RefundWorld, orderId: string) =>
  (await refundsOf(world.db, orderId)).map(({ state }) => state);

/** Finance found the payment in the books of the pay system. */
async function happened({ db, keys }: RefundWorld, callId: string): Promise<void> {
  await inTransaction(db, "live", async (tx) => {
    const { personId } = await addPerson(tx, { name: "Finance", roles: ["finance"] });
    const decided = await decideCall(tx, keys, {
      callId,
      personId,
      roles: ["finance"],
      scope: WHOLE_SCOPE,
      decision: "happened",
      result: { paymentNo: "PAY-1" },
      reason: "It stands in their books",
    });
    expect(decided).toEqual({ ok: true });
  });
}

describe("a refund that nobody has to approve", { timeout: TIMEOUT_MS }, () => {
  let world: RefundWorld;
  beforeAll(async () => {
    world = await createRefundWorld({ flows: 1, approved: false });
  }, TIMEOUT_MS);
  beforeEach(async () => {
    world.pay.otherwise({ type: "pay" });
    // Every story begins with a connection that nobody had trouble with: its retries are counted over half a minute.
    await world.db.pool.query("delete from control.connection_states");
  });
  afterAll(() => world.close());

  test("is paid once although the answer to the payment was a 504", async () => {
    const { orderId, externalNo } = await world.order(15_000);
    world.pay.tell({ type: "gateway_timeout" }, { type: "cut" });
    await world.ask(externalNo, 10_000);
    await untilSettled(world.db);
    const [refund] = await refundsOf(world.db, orderId);
    expect(refund).toMatchObject({ state: "refunded" });
    expect(await payoutsOf(world, orderId)).toMatchObject([{ key: `refund:${refund?.id}`, amount: 10_000 }]);
    expect(await moneyOf(world.db, orderId)).toEqual({ paid: 15_000, refunded: 10_000 });
    expect(await endsOf(world.db, orderId)).toEqual([{ status: "done", code: null }]);
  });

  test("whose outcome stays unknown is for a person, keeps its money, and is never paid again", async () => {
    const { orderId, externalNo } = await world.order(15_000);
    world.pay.otherwise({ type: "gateway_timeout" });
    await world.ask(externalNo, 10_000);
    await untilSettled(world.db);
    expect(await statesOf(world, orderId)).toEqual(["refunding"]);
    expect(await endsOf(world.db, orderId)).toEqual([]);
    const { rows } = await world.db.pool.query("select id, status, attempts from live.calls where order_id = $1", [
      orderId,
    ]);
    expect(rows).toMatchObject([{ status: "unknown", attempts: 4 }]);
    world.pay.otherwise({ type: "pay" });
    await world.ask(externalNo, 10_000);
    await untilSettled(world.db);
    expect(await statesOf(world, orderId)).toEqual(["refunding", "rejected"]);
    await happened(world, rows[0]?.id);
    await untilSettled(world.db);
    expect(await refundsOf(world.db, orderId)).toMatchObject([{ state: "refunded" }, { state: "rejected" }]);
    expect(await moneyOf(world.db, orderId)).toEqual({ paid: 15_000, refunded: 10_000 });
    expect(await payoutsOf(world, orderId)).toHaveLength(1);
  });

  test("that the pay system refuses has failed; its money may be asked for again", async () => {
    const { orderId, externalNo } = await world.order(10_000);
    world.pay.tell({ type: "refuse", code: "balance_short" });
    await world.ask(externalNo, 10_000);
    await untilSettled(world.db);
    expect(await endsOf(world.db, orderId)).toEqual([{ status: "failed", code: "call_refused" }]);
    await world.ask(externalNo, 10_000);
    await untilSettled(world.db);
    expect(await statesOf(world, orderId)).toEqual(["refund_failed", "refunded"]);
    expect(await payoutsOf(world, orderId)).toHaveLength(1);
    expect(await moneyOf(world.db, orderId)).toEqual({ paid: 10_000, refunded: 10_000 });
  });

  test("never adds up to more than was paid, whatever comes in whatever order", async () => {
    const orders = await Promise.all([12_000, 9_500, 7_777].map((paid) => world.order(paid)));
    world.pay.tell(...MIXED);
    const asked = Array.from({ length: 24 }, (_, index) => ({
      order: orders[index % 3],
      amount: 1 + ((index * 2_777) % 9_000),
    }));
    await Promise.all(asked.map(({ order, amount }) => world.ask(order?.externalNo ?? "", amount)));
    await untilSettled(world.db);
    for (const { orderId } of orders) {
      const refunds = await refundsOf(world.db, orderId);
      const payouts = await payoutsOf(world, orderId);
      const money = await moneyOf(world.db, orderId);
      const sumOf = (list: readonly { amount: number }[]) => list.reduce((sum, { amount }) => sum + amount, 0);
      expect(refunds).toHaveLength(8);
      expect(sumOf(payouts)).toBeLessThanOrEqual(money?.paid ?? 0);
      expect(money?.refunded).toBe(sumOf(refunds.filter(({ state }) => state === "refunded")));
      const numbersIn = (...states: string[]) =>
        refunds.filter(({ state }) => states.includes(state)).map(({ no }) => no);
      const paid = payouts.map(({ refundNo }) => refundNo);
      expect(new Set(paid).size).toBe(paid.length);
      expect(paid).toEqual(expect.arrayContaining(numbersIn("refunded")));
      expect([...numbersIn("refunded"), ...numbersIn("refunding")]).toEqual(expect.arrayContaining(paid));
      expect(refunds.some(({ state }) => state === "rejected")).toBe(true);
    }
  });

  test("survives the death of its runner between the payment and its answer: paid once", async () => {
    world.runner().kill("SIGKILL");
    await world.runner().ended;
    const dying = await world.startRunner("call.after_perform:1");
    const { orderId, externalNo } = await world.order(10_000);
    await world.ask(externalNo, 10_000);
    expect(await dying.ended).toBe("SIGKILL");
    expect(await payoutsOf(world, orderId)).toHaveLength(1);
    expect(await statesOf(world, orderId)).toEqual(["refunding"]);
    await world.startRunner();
    await untilSettled(world.db);
    expect(await statesOf(world, orderId)).toEqual(["refunded"]);
    expect(await payoutsOf(world, orderId)).toHaveLength(1);
  });
});

/** A bad day of a pay system: lost answers, slow ones, refusals. */
const MIXED = [
  { type: "gateway_timeout" },
  { type: "pay" },
  { type: "refuse", code: "already_refunded" },
  { type: "slow", ms: 100 },
  { type: "cut" },
  { type: "refuse", code: "balance_short" },
  { type: "gateway_timeout" },
  { type: "down" },
] as const;

describe("two approvals at the same instant", { timeout: TIMEOUT_MS }, () => {
  let world: RefundWorld;
  beforeAll(async () => {
    world = await createRefundWorld({ flows: 1, approved: true });
  }, TIMEOUT_MS);
  afterAll(() => world.close());

  test("pay one of two refunds that together exceed what was paid", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { orderId, externalNo } = await world.order(15_000);
      await world.ask(externalNo, 10_000);
      await world.ask(externalNo, 10_000);
      const answers = await approveAll(world, 2);
      expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
      await untilSettled(world.db);
      expect((await statesOf(world, orderId)).toSorted()).toEqual(["refunded", "rejected"]);
      expect(await payoutsOf(world, orderId)).toHaveLength(1);
      expect(await moneyOf(world.db, orderId)).toEqual({ paid: 15_000, refunded: 10_000 });
    }
  });
});

describe("two runs about the same refund", { timeout: TIMEOUT_MS }, () => {
  let world: RefundWorld;
  beforeAll(async () => {
    world = await createRefundWorld({ flows: 2, approved: true });
  }, TIMEOUT_MS);
  afterAll(() => world.close());

  test("pay it once, under the one key that is the refund's, and both go on as paid", async () => {
    const { orderId, externalNo } = await world.order(10_000);
    world.pay.tell({ type: "slow", ms: 300 }, { type: "gateway_timeout" });
    await world.ask(externalNo, 10_000);
    await approveAll(world, 2);
    await untilSettled(world.db);
    expect(await endsOf(world.db, orderId)).toEqual([
      { status: "done", code: null },
      { status: "done", code: null },
    ]);
    const [refund] = await refundsOf(world.db, orderId);
    expect(refund).toMatchObject({ state: "refunded" });
    expect(await payoutsOf(world, orderId)).toMatchObject([{ key: `refund:${refund?.id}` }]);
    const { rows } = await world.db.pool.query("select 1 from live.calls where effect_key = $1", [
      `refund:${refund?.id}`,
    ]);
    expect(rows).toHaveLength(1);
    expect(await moneyOf(world.db, orderId)).toEqual({ paid: 10_000, refunded: 10_000 });
  });
});
