import fc from "fast-check";
import { expect, test } from "vitest";
import { createFairQueue } from "./fair-queue.ts";

test("a long lane keeps no other waiting", () => {
  const queue = createFairQueue<string>();
  for (let index = 0; index < 5; index += 1) queue.add("flood", `f${index}`);
  queue.add("shop", "s0");
  queue.add("shop", "s1");
  expect([queue.take(3), queue.take(3), queue.take(3), queue.take(3)]).toEqual([
    ["f0", "s0", "f1"],
    ["s1", "f2", "f3"],
    ["f4"],
    [],
  ]);
  expect(queue.isEmpty()).toBe(true);
});

test("a lane alone is a plain queue", () => {
  const queue = createFairQueue<number>();
  for (const item of [1, 2, 3]) queue.add("", item);
  expect(queue.take(2)).toEqual([1, 2]);
  queue.add("", 4);
  expect(queue.take(9)).toEqual([3, 4]);
});

test("everything comes out once, each lane in its order, however it is taken", () => {
  const acts = fc.array(fc.oneof(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 5 })), { maxLength: 60 });
  fc.assert(
    fc.property(acts, (given) => {
      const queue = createFairQueue<readonly [string, number]>();
      const out: (readonly [string, number])[] = [];
      for (const [index, act] of given.entries()) {
        if (typeof act === "string") queue.add(act, [act, index]);
        else out.push(...queue.take(act));
      }
      out.push(...queue.take(Number.POSITIVE_INFINITY));
      const added = given.flatMap((act, index) => (typeof act === "string" ? [[act, index] as const] : []));
      for (const lane of ["a", "b", "c"]) {
        expect(out.filter(([of]) => of === lane)).toEqual(added.filter(([of]) => of === lane));
      }
      expect(queue.isEmpty()).toBe(true);
    }),
  );
});
