import { LARGE_ORDER_CHAIN_ID, plainChain } from "@orderloom/schema/approval/approval-chain";
import { bucketOf } from "@orderloom/schema/ids";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inHotTransaction, inTransaction } from "../database/database.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { addPerson } from "../testing/control.ts";
import { claim, runBatch, type WantedTurn } from "../testing/turns.ts";
import { accept, createWorld, dumpOf, messageOf, rowCounts, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.pool.query("truncate live.runs");
});

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await world.db.pool.query<Row>(text, values)).rows;

const TITLE = { zh: "请审批", en: "Please decide" };
const ASK: WantedTurn = {
  waits: { step: "approve:1", wait: { type: "approval" } },
  effects: [{ type: "approval.request", chainId: LARGE_ORDER_CHAIN_ID, title: TITLE, amount: null, refundId: null }],
};

describe("claimRuns", () => {
  it("gives each run to one of two claimers and both everything there is", async () => {
    await accept(
      world,
      Array.from({ length: 60 }, () => messageOf(world)),
    );
    const ids: string[] = [];
    const claimer = async () => {
      for (;;) {
        const batch = await inHotTransaction(world.db, "live", async (tx) => {
          const { runs } = await claim(world, tx);
          const mine = runs.slice(0, 7);
          await tx.client.query("delete from live.runs where bucket = any($1) and id = any($2)", [
            mine.map((run) => bucketOf(run.id)),
            mine.map((run) => run.id),
          ]);
          return mine;
        });
        if (batch.length === 0) return;
        ids.push(...batch.map((run) => run.id));
      }
    };
    await Promise.all([claimer(), claimer()]);
    await claimer();
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it("takes one run of an order at a time, in the sequence of its events", async () => {
    const order = { externalNo: "Q-1" };
    const [first] = await accept(world, [messageOf(world, { order })]);
    await world.db.pool.query(
      `insert into live.runs select bucket, set_byte_id, order_id, flow_id, version_id, status, lane, wake_at, pending,
         state, state_sealed, personal, seq, starts, cause, started_at
       from live.runs, lateral (select overlay(id::text placing 'ffff' from 10 for 4)::uuid as set_byte_id) x
       where order_id = $1`,
      [first?.orderId],
    );
    const [older, newer] = await rows<{ id: string }>("select id from live.runs order by id");
    await inHotTransaction(world.db, "live", async (tx) => {
      const held = await claim(world, tx);
      expect(held.runs.map((run) => run.id)).toEqual([older?.id]);
      const other = await inHotTransaction(world.db, "live", (second) => claim(world, second));
      expect(other.runs).toEqual([]);
    });
    await world.db.pool.query("update live.runs set lane = 'bulk' where id = $1", [older?.id]);
    const fresh = await runBatch(world, () => ({}), { lanes: ["fresh"] });
    expect(fresh).toEqual([]);
    await runBatch(world, () => ({}), { lanes: ["bulk"] });
    const last = await runBatch(world, () => ({}));
    expect(last.map((run) => run.id)).toEqual([newer?.id]);
  });

  it("leaves a run ready whose order somebody holds, and runs of unknown nodes", async () => {
    const [result] = await accept(world, [messageOf(world)]);
    await inTransaction(world.db, "live", async (tx) => {
      await tx.client.query("select 1 from live.orders where id = $1 for update", [result?.orderId]);
      expect(await runBatch(world, () => ({}))).toEqual([]);
    });
    const unknown = await inHotTransaction(world.db, "live", async (tx) => {
      const { claimRuns } = await import("../runs/claim-runs.ts");
      return claimRuns(tx, { keys: world.keys, lanes: [{ lane: "fresh", limit: 10 }], knows: ["other@1"] });
    });
    expect(unknown.runs).toEqual([]);
    expect(await runBatch(world, () => ({}))).toHaveLength(1);
  });
});

describe("commitTurns", () => {
  it("ends a run in one turn: order, history, trace, figures, and the run out of the queue", async () => {
    const [result] = await accept(world, [messageOf(world)]);
    const [run] = await runBatch(world, () => ({
      orderEffects: [
        { type: "order.add_tag", tag: "checked" },
        { type: "order.set_state", to: "allocated", reason: null },
      ],
    }));
    expect(await rows("select state, version, tags from live.orders where id = $1", [result?.orderId])).toEqual([
      { state: "allocated", version: 3, tags: ["checked"] },
    ]);
    const changes = await rows(
      "select version, code, params, cause from live.order_changes where order_id = $1 order by version",
      [result?.orderId],
    );
    expect(changes.slice(1)).toEqual([
      {
        version: 2,
        code: "order.tag_added",
        params: { tag: "checked" },
        cause: { type: "run", runId: run?.id, step: "node:1" },
      },
      {
        version: 3,
        code: "order.state_set",
        params: { from: "paid", to: "allocated", reason: null },
        cause: { type: "run", runId: run?.id, step: "node:1" },
      },
    ]);
    expect(await rows("select 1 from live.runs where id = $1", [run?.id])).toEqual([]);
    expect(await rows("select status, seq, state from live.runs_done where id = $1", [run?.id])).toMatchObject([
      { status: "done", seq: 1, state: { status: "done" } },
    ]);
    expect(
      await rows("select seq, order_version, input, trace, sealed from live.run_turns where run_id = $1", [run?.id]),
    ).toMatchObject([
      { seq: 1, order_version: 1, input: { type: "start" }, trace: [{ output: { saw: "start" } }], sealed: null },
    ]);
    const figures = await rows("select node, port, count from live.flow_counts where version_id = $1", [
      world.versionId,
    ]);
    expect(figures).toContainEqual({ node: "node", port: "out", count: 1 });
    expect(figures).toContainEqual({ node: "", port: "done", count: 1 });
  });

  it("puts ended runs into this month's partition", async () => {
    const partitions = await rows<{ name: string }>(
      "select distinct tableoid::regclass::text as name from live.runs_done",
    );
    expect(partitions.map(({ name }) => name)).toEqual([
      `live.runs_done_${new Date().toISOString().slice(0, 7).replace("-", "_")}`,
    ]);
  });

  it("goes on at once after a turn that used its steps up, in the bulk lane", async () => {
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => ({ status: "ready" }));
    expect(await rows("select status, lane, seq, pending from live.runs")).toEqual([
      { status: "ready", lane: "bulk", seq: 1, pending: [{ type: "continue" }] },
    ]);
    const [again] = await runBatch(world, () => ({}));
    expect(again).toMatchObject({ seq: 1, input: { type: "continue" }, state: { status: "ready" } });
  });

  it("asks for a decision, pinned to the chain's levels, and takes it back when the run ends without it", async () => {
    const [result] = await accept(world, [messageOf(world)]);
    await runBatch(world, () => ASK);
    const approvals = await rows(
      "select status, role, level, levels, title, step from live.approvals where order_id = $1",
      [result?.orderId],
    );
    expect(approvals).toEqual([
      {
        status: "open",
        role: "supervisor",
        level: 0,
        levels: plainChain(["supervisor"]).levels,
        title: TITLE,
        step: "approve:1",
      },
    ]);
    await world.db.pool.query(`update live.runs set status = 'ready', pending = '[{"type":"cancel","reason":"x"}]'`);
    await runBatch(world, () => ({ status: "cancelled" }));
    expect(await rows("select status from live.approvals where order_id = $1", [result?.orderId])).toEqual([
      { status: "cancelled" },
    ]);
  });

  it("takes back what a stopped step asked for, and nothing of the others", async () => {
    const [result] = await accept(world, [messageOf(world)]);
    await runBatch(world, () => ASK);
    const wakeAll = `update live.runs set status = 'ready', pending = '[{"type":"continue"}]'`;
    const asked = { step: "approve:2", wait: { type: "approval" } } as const;
    await world.db.pool.query(wakeAll);
    await runBatch(world, () => ({ ...ASK, waits: asked }));
    await world.db.pool.query(wakeAll);
    await runBatch(world, () => ({ waits: asked, stopped: ["approve:1"] }));
    const read = "select step, status from live.approvals where order_id = $1 order by step";
    expect(await rows(read, [result?.orderId])).toEqual([
      { step: "approve:1", status: "cancelled" },
      { step: "approve:2", status: "open" },
    ]);
  });

  it("notifies each person of the role, administrators when nobody has it, and mails in the reader's language", async () => {
    const { personId } = await inTransaction(world.db, "live", (tx) =>
      addPerson(tx, { name: "W", roles: ["warehouse"] }),
    );
    const admin = await inTransaction(world.db, "live", (tx) => addPerson(tx, { name: "A", roles: ["admin"] }));
    await world.db.pool.query("update control.person set language = 'en' where id = $1", [personId]);
    const mail = "0190a000-0000-7000-8000-0000000000aa";
    const notice = (role: "warehouse" | "finance") =>
      ({
        type: "notice.create",
        audience: { type: "role", role },
        title: TITLE,
        text: TITLE,
        mailConnectionId: mail,
      }) as const;
    const [result] = await accept(world, [messageOf(world)]);
    await runBatch(world, () => ({ effects: [notice("warehouse")] }));
    const [other] = await accept(world, [messageOf(world)]);
    await runBatch(world, () => ({ effects: [notice("finance")] }));
    const read = "select person_id, title, read_at from live.notices where order_id = $1";
    expect(await rows(read, [result?.orderId])).toEqual([{ person_id: personId, title: TITLE, read_at: null }]);
    expect(await rows(read, [other?.orderId])).toMatchObject([{ person_id: admin.personId }]);
    const mails = await rows("select performer, connection_id, detached, status from live.calls where order_id = $1", [
      result?.orderId,
    ]);
    expect(mails).toEqual([{ performer: "mail", connection_id: mail, detached: true, status: "ready" }]);
  });

  it("leaves the other environment as it was", async () => {
    const before = await rowCounts(world, "sandbox");
    await accept(world, [messageOf(world)]);
    await runBatch(world, () => ({ orderEffects: [{ type: "order.set_state", to: "allocated", reason: null }] }));
    expect(await rowCounts(world, "sandbox")).toEqual(before);
    const live = await rowCounts(world, "live");
    await accept(world, [messageOf(world, { env: "sandbox" })], "sandbox");
    expect(await runBatch(world, () => ASK, { env: "sandbox" })).toHaveLength(1);
    expect(await rowCounts(world, "live")).toEqual(live);
  });
});

describe("a run that reads personal data", () => {
  it("has it at hand, and from then on keeps state, input and trace sealed", async () => {
    const canary = { name: "卡那利", phone: "19900001111", address: "秘密路一号" };
    const [result] = await accept(world, [messageOf(world, { order: { private: canary } })]);
    const orderId = result?.orderId ?? "";
    const parts = await inTransaction(world.db, "live", (tx) =>
      loadOrderParts(tx, world.keys, { orderIds: [orderId], parts: ["phone", "lines"] }),
    );
    expect(parts.get(orderId)?.private).toEqual(canary);
    expect(parts.get(orderId)?.lines).toMatchObject([{ lineNo: 1, sku: "CHAIR-1", quantity: 2 }]);
    const title = { zh: canary.name, en: canary.phone };
    const notice = {
      type: "notice.create",
      audience: { type: "role", role: "admin" },
      title,
      text: title,
      mailConnectionId: null,
    } as const;
    await runBatch(world, () => ({ status: "ready", readPersonal: true, effects: [notice] }));
    expect(await rows("select personal, state, state_sealed is not null as sealed from live.runs")).toEqual([
      { personal: true, state: null, sealed: true },
    ]);
    const [again] = await runBatch(world, () => ({}));
    expect(again?.state).toMatchObject({ status: "ready", outputs: { node: "start" } });
    const turns = await rows(
      "select input, trace, sealed is not null as sealed from live.run_turns where run_id = $1 order by seq",
      [again?.id],
    );
    expect(turns).toMatchObject([
      { input: { type: "start" }, trace: [{ node: "node", output: null }], sealed: true },
      { sealed: true },
    ]);
    const dump = await dumpOf(world);
    for (const secret of Object.values(canary)) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    }
  });
});
