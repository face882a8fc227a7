import { expect, test } from "vitest";
import { Zone } from "./zone.ts";

test.each(["Asia/Shanghai", "America/New_York", "UTC"])("%s is a zone", (name) => {
  expect(Zone.safeParse(name).success).toBe(true);
});

test.each(["", "Mars/Olympus", "8", "Asia/Shanghai\n"])("%j is none", (name) => {
  expect(Zone.safeParse(name).success).toBe(false);
});
