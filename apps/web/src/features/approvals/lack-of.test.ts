import { plainLevel } from "@orderloom/schema/approval/approval-chain";
import { expect, test } from "vitest";
import { lackOf } from "./lack-of.ts";

const plain = { ...plainLevel("a", { type: "role", role: "supervisor" } as const), names: [] };
const strict = { ...plain, comment: "required", evidence: "required" } as const;
const facts = (level: typeof plain | typeof strict, photos: readonly { removable: boolean }[] = []) => ({
  level: 0,
  levels: [level],
  photos,
});

test.each([
  [plain, [], "approved", "", null],
  [plain, [], "rejected", " ", "reason"],
  [plain, [], "returned", "", "reason"],
  [plain, [], "returned", "why", null],
  [strict, [], "approved", "", "comment"],
  [strict, [], "approved", "ok", "evidence"],
  [strict, [{ removable: false }], "approved", "ok", "evidence"],
  [strict, [{ removable: true }], "approved", "ok", null],
  [strict, [], "rejected", "no", null],
] as const)("%#", (...[level, photos, decision, comment, expected]) => {
  expect(lackOf(facts(level, photos), { decision, comment })).toBe(expected);
});
