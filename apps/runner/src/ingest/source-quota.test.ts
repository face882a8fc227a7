import { expect, test } from "vitest";
import { createSourceQuota } from "./source-quota.ts";

const KIB = 1024;
const from = (connectionId: string, kib = 2) => ({
  source: { type: "connection", connectionId } as const,
  rawBody: Buffer.alloc(kib * KIB),
});

test("a source is held to what it has waiting, others are not, and room that is made is given again", async () => {
  const { hasRoom, within } = createSourceQuota({ perSource: 20 * KIB, all: 100 * KIB });
  const ends: ((failed?: Error) => void)[] = [];
  const slow = () =>
    new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve("done"))));
  const first = within(from("a"), slow);
  const second = within(from("a"), slow);
  expect([hasRoom(from("a")), hasRoom(from("b"))]).toEqual([false, true]);
  await expect(within(from("a"), slow)).rejects.toMatchObject({ code: "too_many_requests" });
  expect(await within(from("b"), () => Promise.resolve("done"))).toBe("done");
  ends[0]?.();
  ends[1]?.(new Error("database gone"));
  expect(await first).toBe("done");
  await expect(second).rejects.toThrow("database gone");
  expect(await Promise.all([1, 2].map(() => within(from("a"), () => Promise.resolve("done"))))).toEqual([
    "done",
    "done",
  ]);
});

test("all sources together are held too", async () => {
  const { within } = createSourceQuota({ perSource: 20 * KIB, all: 25 * KIB });
  const never = () => new Promise(() => {});
  void within(from("a"), never);
  void within(from("b"), never);
  await expect(within(from("c"), never)).rejects.toMatchObject({ code: "too_many_requests" });
});
