import { expect, test } from "vitest";
import { createSourceQuota } from "./source-quota.ts";

const KIB = 1024;
const from = (connectionId: string, kib = 2) => ({
  source: { type: "connection", connectionId } as const,
  rawBody: Buffer.alloc(kib * KIB),
});

test("a source is held to what it has waiting, others are not, and room that is made is given again", async () => {
  const quota = createSourceQuota({ perSource: 20 * KIB, all: 100 * KIB });
  const ends: ((failed?: Error) => void)[] = [];
  const slow = () =>
    new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve("done"))));
  const first = quota(from("a"), slow);
  const second = quota(from("a"), slow);
  await expect(quota(from("a"), slow)).rejects.toMatchObject({ code: "too_many_requests" });
  expect(await quota(from("b"), () => Promise.resolve("done"))).toBe("done");
  ends[0]?.();
  ends[1]?.(new Error("database gone"));
  expect(await first).toBe("done");
  await expect(second).rejects.toThrow("database gone");
  expect(await Promise.all([1, 2].map(() => quota(from("a"), () => Promise.resolve("done"))))).toEqual([
    "done",
    "done",
  ]);
});

test("all sources together are held too", async () => {
  const quota = createSourceQuota({ perSource: 20 * KIB, all: 25 * KIB });
  const never = () => new Promise(() => {});
  void quota(from("a"), never);
  void quota(from("b"), never);
  await expect(quota(from("c"), never)).rejects.toMatchObject({ code: "too_many_requests" });
});
