import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "./share-out.ts";

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [5, [0, 0], [3, 2]],
  [0, [3, 4], [0, 0]],
  [10, [0.1, 0.3], [3, 7]],
  [7, [-2, 1], [0, 7]],
])("%i among %j is %j", (total, weights, shares) => {
  expect(shareOut(total, weights)).toEqual(shares);
});

test("shares add up to the whole, and none is a unit or more away from its part", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (total, weighed) => {
      const shares = shareOut(total, weighed).map(BigInt);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(BigInt(total));
      const sum = BigInt(weighed.reduce((before, weight) => before + weight, 0));
      if (sum === 0n) return;
      for (const [place, share] of shares.entries()) {
        const off = share * sum - BigInt(total) * BigInt(weighed[place] ?? 0);
        expect(off < sum && -off < sum).toBe(true);
      }
    }),
  );
});
