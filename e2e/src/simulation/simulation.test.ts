import { expect, test } from "vitest";
import { simulateMany } from "./simulate-many.ts";
import { simulateSeed } from "./simulate-seed.ts";

test("300 seeds keep every promise", { timeout: 240_000 }, () => {
  const said: string[] = [];
  const report = simulateMany({ from: 1, seeds: 300, say: (line) => said.push(line) });
  expect(report.failed, said.join("\n")).toEqual([]);
  expect(report.turns).toBeGreaterThan(2_000);
  expect(report.calls).toBeGreaterThan(500);
  expect(report.faults).toBeGreaterThan(5_000);
});

test.each([1, 7, 42, 4_711])("seed %i is the same story each time", (seed) => {
  expect(simulateSeed(seed).traceHash).toBe(simulateSeed(seed).traceHash);
});

test("another seed is another story", () => {
  expect(simulateSeed(1).traceHash).not.toBe(simulateSeed(2).traceHash);
});
