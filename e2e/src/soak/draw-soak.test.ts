import { expect, test } from "vitest";
import { drawSoak } from "./draw-soak.ts";
import type { Sample } from "./take-sample.ts";

function sampleAt(second: number, p99Ms: number | null): Sample {
  const sizes = { tables: 5e6 + second * 1e4, indexes: 3e6, deadRows: 100, liveRows: 5_000 };
  return { second, ended: 50, p50Ms: 20, p99Ms, open: 3, ...sizes, runnerBytes: null };
}

test("draws every sample of every line that has one, and each great fault", () => {
  const samples = [sampleAt(10, 100), sampleAt(20, null), sampleAt(30, 10_000)];
  const svg = drawSoak({ samples, greatAt: [{ second: 15, name: "server-killed" }], title: "Soak" });
  const points = [...svg.matchAll(/points="([^"]*)"/g)].map(([, list = ""]) => list.split(" ").filter(Boolean).length);
  expect(points).toEqual([3, 2, 3, 3, 0, 3, 3]);
  expect(svg).toContain("<title>server-killed, 15 s</title>");
  expect(svg).not.toContain("NaN");
});

test("an empty soak is an empty picture", () => {
  expect(drawSoak({ samples: [], greatAt: [], title: "Soak" })).not.toContain("NaN");
});
