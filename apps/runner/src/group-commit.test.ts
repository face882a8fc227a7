import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGroupCommit } from "./group-commit.ts";

const tick = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe("createGroupCommit", () => {
  it("commits what arrives together in one group and answers each with its own result", async () => {
    const groups: number[][] = [];
    const submit = createGroupCommit<number, string>({
      laneOf: () => "",
      commit: async (items) => {
        groups.push([...items]);
        return items.map((item) => `r${item}`);
      },
      maxItems: 100,
      concurrency: 1,
    });
    expect(await Promise.all([submit(1), submit(2), submit(3)])).toEqual(["r1", "r2", "r3"]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it("gathers newcomers while a commit is under way", async () => {
    const sizes: number[] = [];
    const submit = createGroupCommit<number, number>({
      laneOf: () => "",
      commit: async (items) => {
        sizes.push(items.length);
        await tick(20);
        return items;
      },
      maxItems: 10,
      concurrency: 1,
    });
    const first = submit(0);
    await tick(5);
    await Promise.all([first, ...Array.from({ length: 25 }, (_, index) => submit(index + 1))]);
    expect(sizes).toEqual([1, 10, 10, 5]);
  });

  it("lets one bad item hurt no other, and commits every good one exactly once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (good) => {
        const committed: number[] = [];
        const submit = createGroupCommit<number, number>({
          laneOf: () => "",
          commit: async (items) => {
            if (items.some((item) => good[item] === false)) throw new Error("bad row");
            committed.push(...items);
            return items;
          },
          maxItems: 16,
          concurrency: 2,
        });
        const settled = await Promise.allSettled(good.map((_, index) => submit(index)));
        expect(settled.map((result) => result.status === "fulfilled")).toEqual(good);
        expect([...committed].sort((a, b) => a - b)).toEqual(good.flatMap((isGood, index) => (isGood ? [index] : [])));
      }),
      { numRuns: 50 },
    );
  });
});
