import { setTimeout as sleep } from "node:timers/promises";
import type { Id } from "@orderloom/schema/ids";
import type { ImportDetail } from "@orderloom/store/import/read-imports";
import { residentBytes } from "../product/resident-bytes.ts";
import type { ImportWorld } from "./import-world.ts";

/** How an import went on: how it ended, how often it told of progress, and what its runner held at the most. */
export type Followed = {
  readonly job: ImportDetail;
  readonly seconds: number;
  readonly steps: number;
  readonly runnerMb: number;
};

const POLL_MS = 100;
const MIB = 1024 * 1024;

/** Watches an import until it is over, or until `enough` of its rows are done. */
export async function followImport(
  world: ImportWorld,
  {
    importId,
    pid,
    enough = Number.POSITIVE_INFINITY,
  }: { readonly importId: Id; readonly pid: number; readonly enough?: number },
): Promise<Followed> {
  const began = performance.now();
  const seen = new Set<number>();
  let most = 0;
  for (;;) {
    const job = await world.read(importId);
    seen.add(job.rowsDone);
    most = Math.max(most, (await residentBytes(pid)) ?? 0);
    if (job.status === "done" || job.status === "cancelled" || job.rowsDone >= enough) {
      const seconds = (performance.now() - began) / 1_000;
      return { job, seconds, steps: seen.size, runnerMb: Math.round(most / MIB) };
    }
    await sleep(POLL_MS);
  }
}
