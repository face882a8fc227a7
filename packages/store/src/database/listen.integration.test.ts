import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { inControlTransaction } from "./database.ts";
import { listen, type TopicListener } from "./listen.ts";

let database: TestDatabase;
let listener: TopicListener;
const heard: string[] = [];
const states: boolean[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  listener = listen({
    url: database.url,
    application: "listen test",
    onTopics: (topics) => heard.push(...topics),
    onListening: (listening) => states.push(listening),
  });
  await vi.waitFor(() => expect(states).toEqual([true]));
});

afterAll(async () => {
  await listener.close();
  await database.close();
});

test("topics of a committed transaction are heard", async () => {
  await inControlTransaction(database.db, async (tx) => {
    tx.topics.add("live:runs");
    tx.topics.add("live:order:1");
  });
  await expect.poll(() => heard).toEqual(["live:runs", "live:order:1"]);
});

test("a lost connection is said and made again", async () => {
  await database.db.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listen test'",
  );
  await expect.poll(() => states, { timeout: 5_000 }).toEqual([true, false, true]);
  await inControlTransaction(database.db, async (tx) => tx.topics.add("live:orders"));
  await expect.poll(() => heard).toContain("live:orders");
});
