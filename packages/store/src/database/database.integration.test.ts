import { OrderloomError } from "@orderloom/schema/error";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { inTransaction } from "./database.ts";
import { execute, send, statement } from "./statement.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: 4 });
  await database.db.pool.query("create table live.probe (id int primary key, hits int not null default 0)");
  await database.db.pool.query("insert into live.probe values (1), (2)");
});
afterAll(() => database.close());

const hits = async () =>
  (await database.db.pool.query<{ hits: number }>("select sum(hits)::int as hits from live.probe")).rows[0]?.hits;

describe("inTransaction", () => {
  it("keeps nothing of work that throws, and gives the connection back clean", async () => {
    const work = inTransaction(database.db, "live", async (tx) => {
      await tx.client.query("update live.probe set hits = 100");
      throw new Error("stop");
    });
    await expect(work).rejects.toThrow("internal");
    expect(await hits()).toBe(0);
    expect(database.db.pool.idleCount).toBe(database.db.pool.totalCount);
  });

  it("does not call a transaction committed whose failure was hidden", async () => {
    const work = inTransaction(database.db, "live", async (tx) => {
      await tx.client.query("update live.probe set hits = 100");
      await tx.client.query("select 1 / 0").catch(() => undefined);
    });
    await expect(work).rejects.toThrow("internal");
    expect(await hits()).toBe(0);
  });

  it("runs the whole work again when two of them lock each other out", async () => {
    let tries = 0;
    const raise = (first: number, second: number) =>
      inTransaction(database.db, "live", async (tx) => {
        tries += 1;
        await tx.client.query("update live.probe set hits = hits + 1 where id = $1", [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.client.query("update live.probe set hits = hits + 1 where id = $1", [second]);
      });
    await Promise.all([raise(1, 2), raise(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await hits()).toBe(4);
  });

  it("says unavailable, worth a retry, when a lock is not to be had in time", async () => {
    await inTransaction(database.db, "live", async (tx) => {
      await tx.client.query("select 1 from live.probe where id = 1 for update");
      const second = inTransaction(database.db, "live", (other) =>
        other.client.query("update live.probe set hits = 0 where id = 1"),
      );
      await expect(second).rejects.toMatchObject({ code: "unavailable", retry: true });
    });
  });

  it("says unavailable when the server ends the session, and works again at once", async () => {
    const killed = inTransaction(database.db, "live", async (tx) => {
      await database.db.pool.query("select pg_terminate_backend($1)", [await pidOf(tx)]);
      await tx.client.query("select 1");
    });
    await expect(killed).rejects.toMatchObject({ code: "unavailable" });
    await inTransaction(database.db, "live", (tx) => tx.client.query("select 1"));
  });
});

describe("statements sent without waiting", () => {
  it("run in the order they are sent, before the transaction ends", async () => {
    await inTransaction(database.db, "live", async (tx) => {
      send(tx, SET, [10]);
      send(tx, ADD, [5]);
    });
    expect(await hits()).toBe(30);
  });

  it("fail the transaction, which keeps nothing and says what failed first", async () => {
    const before = await hits();
    const failed = inTransaction(database.db, "live", async (tx) => {
      send(tx, SET, [99]);
      send(tx, DIVIDE, []);
      send(tx, ADD, [1]);
    });
    await expect(failed).rejects.toMatchObject({ code: "internal", cause: { code: "22012" } });
    const awaited = inTransaction(database.db, "live", async (tx) => {
      send(tx, DIVIDE, []);
      await execute(tx, ADD, [1]);
    });
    await expect(awaited).rejects.toMatchObject({ cause: { code: "22012" } });
    const behind = inTransaction(database.db, "live", async (tx) => {
      const first = execute(tx, DIVIDE, []);
      send(tx, ADD, [1]);
      await first;
    });
    await expect(behind).rejects.toMatchObject({ cause: { code: "22012" } });
    expect(await hits()).toBe(before);
    expect(database.db.pool.idleCount).toBe(database.db.pool.totalCount);
  });

  it("hand on what the work threw when they themselves went well", async () => {
    const before = await hits();
    const refused = inTransaction(database.db, "live", async (tx) => {
      send(tx, SET, [99]);
      throw new OrderloomError("conflict");
    });
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
    expect(await hits()).toBe(before);
  });

  it("are run again with the whole work when two lock each other out", async () => {
    let tries = 0;
    let open = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    const raise = (first: number, second: number) =>
      inTransaction(database.db, "live", async (tx) => {
        tries += 1;
        await execute(tx, RAISE, [first]);
        if (tries === 2) open();
        await bothHoldOne;
        send(tx, RAISE, [second]);
      });
    const before = (await hits()) ?? 0;
    await Promise.all([raise(1, 2), raise(2, 1)]);
    expect(tries).toBeGreaterThan(2);
    expect(await hits()).toBe(before + 4);
  });
});

const SET = statement("probe_set", () => "update live.probe set hits = $1");
const ADD = statement("probe_add", () => "update live.probe set hits = hits + $1");
const RAISE = statement("probe_raise", () => "update live.probe set hits = hits + 1 where id = $1");
const DIVIDE = statement("probe_divide", () => "select 1 / 0");

async function pidOf(tx: Parameters<Parameters<typeof inTransaction>[2]>[0]): Promise<number> {
  const { rows } = await tx.client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
}
