import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, inTransaction, openDatabase } from "../database/database.ts";
import { listen } from "../database/listen.ts";
import { writeSlot } from "../runs/runner-slots.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { openSilentWay, type SilentWay } from "../testing/silent-way.ts";

let database: TestDatabase;
let way: SilentWay;
beforeAll(async () => {
  database = await createTestDatabase();
  way = await openSilentWay(database.url);
});
afterAll(async () => {
  await way.close();
  await database.close();
});

test("who hears nothing gives up in time, says unavailable, and the next one connects again", {
  timeout: 30_000,
}, async () => {
  const db = openDatabase({ url: way.url, max: 1, application: "silence test" });
  const work = inTransaction(db, "live", async (tx) => {
    way.fallSilent();
    await tx.client.query("select 1");
  });
  await expect(work).rejects.toMatchObject({ code: "unavailable", retry: true });
  await inTransaction(db, "live", (tx) => tx.client.query("select 1"));
  await closeDatabase(db);
});

test("a listener whose connection is half open notices and listens again", { timeout: 40_000 }, async () => {
  const states: boolean[] = [];
  const listener = listen({
    url: way.url,
    application: "silence test",
    onTopics: () => {},
    onListening: (listening) => states.push(listening),
  });
  await expect.poll(() => states).toEqual([true]);
  way.fallSilent();
  await expect.poll(() => states, { timeout: 30_000 }).toEqual([true, false, true]);
  way.fallSilent();
  await listener.close(); // a silent server answers no goodbye
});

test("a slot that cannot be written leaves no transaction open behind it", async () => {
  const db = openDatabase({ url: database.url, max: 1, application: "silence test" });
  const slot = { runnerId: "00000000-0000-7000-8000-000000000001", place: "", slot: 0, env: "live" } as const;
  await expect(writeSlot(db, slot, ["no id"])).rejects.toThrow();
  await inTransaction(db, "live", (tx) => tx.client.query("select 1"));
  await closeDatabase(db);
});
