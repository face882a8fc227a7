import fc from "fast-check";
import { expect, test } from "vitest";
import { createLaneShares } from "./lane-shares.ts";

const byLane = (limits: ReturnType<ReturnType<typeof createLaneShares>["limits"]>) =>
  Object.fromEntries(limits.map(({ lane, limit }) => [lane, limit]));

test("full lanes share a batch", () => {
  expect(byLane(createLaneShares().limits(500))).toEqual({ fresh: 350, wake: 100, bulk: 50 });
});

test("what empty lanes do not need goes to the full one, and comes back when they fill", () => {
  const shares = createLaneShares();
  const first = shares.limits(500);
  shares.found(first, new Map([["bulk", 50]]));
  const second = shares.limits(500);
  expect(byLane(second)).toEqual({ fresh: 25, wake: 25, bulk: 450 });
  shares.found(
    second,
    new Map([
      ["fresh", 25],
      ["wake", 3],
      ["bulk", 450],
    ]),
  );
  const third = byLane(shares.limits(500));
  expect(third.wake).toBe(25);
  expect(third.fresh).toBeGreaterThanOrEqual(350);
  expect(third.bulk).toBeGreaterThanOrEqual(50);
});

test("no lane is ever shut out, and a batch never grows", () => {
  const size = fc.integer({ min: 3, max: 500 });
  const found = fc.array(fc.tuple(fc.nat(600), fc.nat(600), fc.nat(600)), { maxLength: 20 });
  fc.assert(
    fc.property(size, found, (runs, batches) => {
      const shares = createLaneShares();
      for (const [fresh, wake, bulk] of batches) {
        const limits = shares.limits(runs);
        for (const { limit } of limits) expect(limit).toBeGreaterThanOrEqual(1);
        expect(limits.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThanOrEqual(runs + 2);
        const waiting = new Map<string, number>([
          ["fresh", fresh],
          ["wake", wake],
          ["bulk", bulk],
        ] as const);
        shares.found(limits, new Map(limits.map(({ lane, limit }) => [lane, Math.min(limit, waiting.get(lane) ?? 0)])));
      }
    }),
  );
});
