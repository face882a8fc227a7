import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Role } from "@orderloom/schema/role";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideApproval } from "../approvals/decide-approval.ts";
import { inTransaction } from "../database/database.ts";
import { WHOLE_SCOPE } from "../people/row-scope.ts";
import { addPerson } from "../testing/control.ts";
import { runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, messageOf, type World } from "../testing/world.ts";
import { getOrder } from "./order-queries.ts";
import { orderTimeline } from "./order-timeline.ts";

const PERSON = { name: "林晚晴", phone: "13812345678", address: "浙江省杭州市西湖区文三路 1 号", note: "轻放" };
const TITLE = { zh: "大额订单", en: "Large order" };
const ASK: WantedTurn = {
  waits: { step: "start:1", wait: { type: "approval" } },
  effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title: TITLE, amount: null, refundId: null }],
};
const ANSWERED: WantedTurn = {
  orderEffects: [{ type: "order.set_state", to: "allocated", reason: null }],
  effects: [
    {
      type: "notice.create",
      audience: { type: "role", role: "supervisor" },
      title: { zh: "已放行，林晚晴", en: "Released, 林晚晴" },
      text: { zh: "请配货", en: "Please allocate" },
      mailConnectionId: null,
    },
  ],
};

let world: World;
let supervisor: string;
beforeAll(async () => {
  world = await createWorld();
  supervisor = (await inTransaction(world.db, "live", (tx) => addPerson(tx, { name: "周岚", roles: ["supervisor"] })))
    .personId;
});
afterAll(() => world.close());

const read = (orderId: string, roles: readonly Role[], shopIds: readonly string[] | null = null) =>
  inTransaction(world.db, "live", (tx) => getOrder(tx, world.keys, { orderId, roles, shopIds, warehouseIds: null }));

const timeline = (orderId: string, roles: readonly Role[] = ["admin"], after?: string) =>
  inTransaction(world.db, "live", (tx) => orderTimeline(tx, world.keys, { orderId, roles, ...WHOLE_SCOPE, after }));

async function newOrder(): Promise<string> {
  const [result] = await accept(world, [messageOf(world, { order: { private: PERSON, doc: { sellerMemo: "VIP" } } })]);
  return result?.orderId ?? "";
}

describe("getOrder", () => {
  it("shows facts and lines to everybody, and of the person what the roles may see", async () => {
    const orderId = await newOrder();
    const seen = await read(orderId, ["supervisor"]);
    expect(seen).toMatchObject({
      facts: { id: orderId, state: "paid", payable: 120_000, version: 1 },
      shopName: "Shop",
      erased: false,
      lines: [{ sku: "CHAIR-1", quantity: 2 }],
      sellerMemo: "VIP",
      private: { name: "林**", phone: "138****5678", address: "浙江省杭州市西湖区****", note: "轻放" },
    });
    expect(Object.keys((await read(orderId, ["finance"]))?.private ?? {})).toEqual([]);
    expect((await read(orderId, ["finance"]))?.sellerMemo).toBeNull();
    expect((await read(orderId, ["warehouse"]))?.private).toMatchObject({ address: PERSON.address });
  });

  it("is not there for a reader of other shops, in the other environment, and without its person once erased", async () => {
    const orderId = await newOrder();
    expect(await read(orderId, ["admin"], [world.shops.sandbox.id])).toBeNull();
    expect(await read(orderId, ["admin"], [world.shops.live.id])).not.toBeNull();
    const elsewhere = await inTransaction(world.db, "sandbox", (tx) =>
      getOrder(tx, world.keys, { orderId, roles: ["admin"], ...WHOLE_SCOPE }),
    );
    expect(elsewhere).toBeNull();
    await world.db.pool.query("update live.order_private set data_key = null where order_id = $1", [orderId]);
    expect(await read(orderId, ["admin"])).toMatchObject({ erased: true, private: {} });
  });
});

describe("orderTimeline", () => {
  it("tells the whole story with its causes, newest first", async () => {
    const orderId = await newOrder();
    await runBatch(world, () => ASK);
    const { rows } = await world.db.pool.query<{ id: string }>("select id from live.approvals where order_id = $1", [
      orderId,
    ]);
    await inTransaction(world.db, "live", (tx) =>
      decideApproval(tx, world.keys, {
        approvalId: rows[0]?.id ?? "",
        personId: supervisor,
        roles: ["supervisor"],
        decision: "approved",
        stage: 0,
        comment: "已致电 林晚晴 13812345678",
      }),
    );
    await runBatch(world, () => ANSWERED);
    const story = await timeline(orderId);
    expect(story?.next).toBeNull();
    expect(story?.lines.map(({ code }) => code)).toEqual([
      "run.done",
      "notice.sent",
      "order.state_set",
      "approval.approved",
      "approval.asked",
      "run.started",
      "order.created",
    ]);
    expect(story?.lines[1]?.params).toEqual({ title: { text: { zh: "已放行，林**", en: "Released, 林**" } } });
    expect(story?.lines[2]).toMatchObject({ patch: { state: "allocated" }, cause: { type: "run" } });
    expect(story?.lines[3]).toMatchObject({
      params: { title: { text: TITLE }, person: "周岚", comment: "已致电 林** 138****5678" },
      cause: { type: "person", name: "周岚" },
    });
    expect(story?.lines[4]).toMatchObject({
      params: { role: "supervisor" },
      cause: { run: { flowName: "Flow", versionNumber: 1 }, node: { id: "start", type: "trigger.order-event" } },
    });
    expect((await timeline(orderId, ["finance"]))?.lines[3]?.params).toMatchObject({ comment: null });
  });

  it("keeps what it still can when the person was erased", async () => {
    const orderId = await newOrder();
    await runBatch(world, () => ({ ...ANSWERED, readPersonal: true }));
    await world.db.pool.query("update live.order_private set data_key = null where order_id = $1", [orderId]);
    const story = await timeline(orderId);
    expect(story?.lines.find(({ code }) => code === "notice.sent")?.params).toEqual({ title: null });
  });

  it("says where a run failed, and that a message came twice with different contents", async () => {
    const key = "twice";
    const [first] = await accept(world, [messageOf(world, { key, order: { externalNo: "T-1" } })]);
    await accept(world, [messageOf(world, { key, order: { externalNo: "T-1", lines: [] } })]);
    await runBatch(world, () => ({ status: "failed" }));
    const story = await timeline(first?.orderId ?? "");
    expect(story?.lines.map(({ code }) => code).toSorted()).toEqual([
      "message.conflict",
      "order.created",
      "run.failed",
      "run.started",
    ]);
  });

  it("pages through lines of the same moment without losing or repeating one", async () => {
    const orderId = await newOrder();
    const tags = Array.from({ length: 25 }, (_, index) => ({ type: "order.add_tag" as const, tag: `t${index}` }));
    const untag = tags.map(({ tag }) => ({ type: "order.remove_tag" as const, tag }));
    for (let round = 0; round < 5; round += 1) {
      await accept(world, [messageOf(world, { order: { externalNo: `${orderId}-${round}` } })]);
    }
    const effects = [...tags, ...untag, ...tags, ...untag, ...tags, ...untag, ...tags, ...untag, ...tags];
    await runBatch(world, (run) => (run.orderId === orderId ? { orderEffects: effects } : {}));
    const first = await timeline(orderId);
    expect(first?.lines).toHaveLength(200);
    const rest = await timeline(orderId, ["admin"], first?.next ?? "");
    expect(rest?.next).toBeNull();
    const ids = [...(first?.lines ?? []), ...(rest?.lines ?? [])].map(({ id }) => id);
    expect(ids).toHaveLength(effects.length + 3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is null for a reader of other shops", async () => {
    const orderId = await newOrder();
    const hidden = await inTransaction(world.db, "live", (tx) =>
      orderTimeline(tx, world.keys, { orderId, roles: ["admin"], shopIds: [], warehouseIds: null }),
    );
    expect(hidden).toBeNull();
  });
});
