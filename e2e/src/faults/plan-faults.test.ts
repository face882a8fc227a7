import { expect, test } from "vitest";
import { FAULT_KINDS } from "./fault-kinds.ts";
import { planFaults } from "./plan-faults.ts";

const names = (count: number, seed: number) => planFaults(FAULT_KINDS, { count, seed }).map(({ name }) => name);

test("every kind comes, and the same seed is the same drill", () => {
  expect(names(300, 7)).toHaveLength(300);
  expect(new Set(names(300, 7)).size).toBe(FAULT_KINDS.length);
  expect(names(300, 7)).toEqual(names(300, 7));
  expect(names(300, 7)).not.toEqual(names(300, 8));
});

test("names are told apart", () => {
  expect(new Set(FAULT_KINDS.map(({ name }) => name)).size).toBe(FAULT_KINDS.length);
});
