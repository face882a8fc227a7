import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKET_COUNT, bucketOf, Id, isId, withBucket } from "./ids.ts";

const ids = fc.uuid();
const buckets = fc.nat(BUCKET_COUNT - 1);

describe("bucketOf", () => {
  test.each([
    ["00000000-0000-0000-0000-000000000000", 0],
    ["00000000-0000-0000-0000-00000000003f", 63],
    ["00000000-0000-0000-0000-000000000040", 0],
    ["00000000-0000-0000-0000-0000000000ff", 63],
    ["ffffffff-ffff-ffff-ffff-ffffffffff87", 7],
  ])("of %s is %i", (id, bucket) => {
    expect(bucketOf(id)).toBe(bucket);
  });

  test("is always one of the buckets, and each is reached", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(ids, (id) => {
        expect(bucketOf(id)).toBeGreaterThanOrEqual(0);
        expect(bucketOf(id)).toBeLessThan(BUCKET_COUNT);
        seen.add(bucketOf(id));
      }),
      { numRuns: 2_000 },
    );
    expect(seen.size).toBe(BUCKET_COUNT);
  });
});

describe("withBucket", () => {
  test("moves an id into the bucket and leaves all but six bits alone", () => {
    fc.assert(
      fc.property(ids, buckets, (id, bucket) => {
        const moved = withBucket(id, bucket);
        expect(isId(moved)).toBe(true);
        expect(bucketOf(moved)).toBe(bucket);
        expect(moved.slice(0, -2)).toBe(id.slice(0, -2));
        expect(Number.parseInt(moved.slice(-2), 16) >> 6).toBe(Number.parseInt(id.slice(-2), 16) >> 6);
        expect(withBucket(moved, bucketOf(id))).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("isId", () => {
  test.each([
    ["0190a000-0000-7000-8000-000000000007", true],
    ["0190A000-0000-7000-8000-000000000007", false],
    ["{0190a000-0000-7000-8000-000000000007}", false],
    ["0190a00000007000800000000000000007", false],
    ["0190a000-0000-7000-8000-000000000007\n", false],
    ["", false],
  ])("of %j is %s", (text, known) => {
    expect(isId(text)).toBe(known);
    expect(Id.safeParse(text).success).toBe(known);
  });
});
