import { closeDatabase, inControlTransaction, openDatabase } from "@orderloom/store/database/database";
import { createTestDatabase } from "@orderloom/store/testing/database";
import { expect, test, vi } from "vitest";
import type { SignedIn } from "../auth/signed-in.ts";
import { eventStream } from "./event-stream.ts";
import { createTopicHub } from "./topic-hub.ts";

const PERSON: SignedIn = {
  sessionId: "s",
  personId: "p",
  name: "Lin",
  email: "lin@example.com",
  roles: ["warehouse"],
  scope: { shopIds: null, warehouseIds: null },
  preferences: { language: "zh", zone: "Asia/Shanghai", currency: "CNY" },
};

test("a browser hears what its person may know, until the session ends", async () => {
  const store = await createTestDatabase();
  const db = openDatabase({ url: store.url, max: 2, application: "test" });
  const stop = new AbortController();
  let person: SignedIn | null = PERSON;
  const hub = createTopicHub(store.url);
  const stream = eventStream(PERSON, { hub, readPerson: async () => person, signal: stop.signal, beatMs: 50 });
  const heard: string[] = [];
  const reading = readAll(stream, heard);

  await vi.waitFor(() => expect(heard.join("")).toContain("event: listening\ndata: true"), 5_000);
  await inControlTransaction(db, async (tx) => {
    for (const topic of ["live:order:1", "control:tokens", "live:runs"]) tx.topics.add(topic);
  });
  await vi.waitFor(() => expect(heard.join("")).toContain('event: topics\ndata: ["live:order:1"]'), 5_000);
  person = { ...PERSON, roles: ["admin"] };
  const beatsBefore = beats(heard);
  await vi.waitFor(() => expect(beats(heard)).toBeGreaterThan(beatsBefore + 1), 5_000);
  await inControlTransaction(db, async (tx) => tx.topics.add("live:runs"));
  await vi.waitFor(() => expect(heard.join("")).toContain('["live:runs"]'), 5_000);
  person = null;
  await reading;
  expect(heard.join("")).toContain("event: ended");

  await closeDatabase(db);
  await store.close();
});

function beats(heard: readonly string[]): number {
  return heard.join("").split("event: beat").length;
}

async function readAll(stream: ReadableStream<Uint8Array>, heard: string[]): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader.read(); !part.done; part = await reader.read()) heard.push(decoder.decode(part.value));
}
