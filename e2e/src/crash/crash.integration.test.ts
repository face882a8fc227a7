import { STOP_POINTS } from "@orderloom/store/testing/stop-points";
import { expect, test } from "vitest";
import { crashRun } from "./crash-run.ts";

const MINUTES = 60_000;

test("killed five times at every stop point, two runners at once, it loses nothing and does nothing twice", {
  timeout: 12 * MINUTES,
}, async () => {
  const lines: string[] = [];
  const report = await crashRun({ orders: 2_000, killsPerPoint: 5, leaseMs: 1_000, say: (line) => lines.push(line) });
  process.stdout.write(`${JSON.stringify(report)}\n`);
  expect(report.lost, lines.join("\n")).toBe(0);
  // A call that runner after runner died over is rightly left to a person; on a slow machine it meets one or two.
  expect(report.toCheck).toBeLessThanOrEqual(report.orders / 200);
  expect(report.doubled, lines.join("\n")).toBe(0);
  expect(report.orders).toBe(2_000);
  for (const point of STOP_POINTS) expect(report.kills[point], point).toBeGreaterThanOrEqual(5);
});
