import type { Program } from "@orderloom/engine/program";
import type { FirstTurn } from "@orderloom/store/accept/begin-at-once";
import type { PublishedVersion } from "@orderloom/store/flows/versions";
import type { Machines } from "@orderloom/store/machines/read-machines";
import { advanceRun } from "../loop/advance-run.ts";
import type { ProgramCache } from "../loop/program-cache.ts";

/** The versions whose runs may begin while their order is accepted, compiled. */
export type AtOnce = ReadonlyMap<string, Program>;

/**
 * Finds the versions that may begin at once. What reads more than the order's facts, what this process cannot
 * interpret and what may have killed a runner is left to the loop, which reads, waits for others and isolates.
 */
export async function versionsAtOnce(
  programs: ProgramCache,
  published: readonly PublishedVersion[],
  knows: ReadonlySet<string>,
): Promise<AtOnce> {
  const able = published.filter(({ apart, requires }) => !apart && requires.every((key) => knows.has(key)));
  const atOnce = new Map<string, Program>();
  const compiled = await Promise.allSettled(able.map(({ versionId }) => programs(versionId)));
  for (const [index, { versionId }] of able.entries()) {
    const one = compiled[index];
    if (one?.status === "fulfilled" && one.value.reads.length === 0 && one.value.calendars.length === 0)
      atOnce.set(versionId, one.value);
  }
  return atOnce;
}

/** The first turns of runs of these versions. A node that throws is the loop's to tell of: it makes the turn again. */
export function firstTurnOf(versions: AtOnce, machines: Machines): FirstTurn {
  return (run, at) => {
    const program = versions.get(run.versionId);
    if (!program) return null;
    const { made, thrown } = advanceRun({ run, program, parts: {}, machines }, at);
    return thrown.length > 0 ? null : made;
  };
}
