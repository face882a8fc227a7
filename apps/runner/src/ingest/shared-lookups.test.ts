import { expect, test } from "vitest";
import { createSharedLookups } from "./shared-lookups.ts";

test("who asks while a lookup is under way is answered by the next, which all who wait share", async () => {
  const release: (() => void)[] = [];
  let begun = 0;
  const look = createSharedLookups(async (key: string) => {
    begun += 1;
    const mine = begun;
    await new Promise<void>((resolve) => release.push(resolve));
    return `${key} ${mine}`;
  });
  const first = look("a");
  const later = [look("a"), look("a"), look("a")];
  const other = look("b");
  release[0]?.();
  expect(await first).toBe("a 1");
  await Promise.resolve();
  release[1]?.();
  release[2]?.();
  expect(await Promise.all(later)).toEqual(["a 3", "a 3", "a 3"]);
  expect(await other).toBe("b 2");
  expect(begun).toBe(3);
});

test("a lookup that fails fails for those who shared it alone", async () => {
  let begun = 0;
  const look = createSharedLookups(async () => {
    begun += 1;
    if (begun === 1) throw new Error("away");
    return begun;
  });
  const first = look("a");
  const second = look("a");
  await expect(first).rejects.toThrow("away");
  expect(await second).toBe(2);
  expect(await look("a")).toBe(3);
});
