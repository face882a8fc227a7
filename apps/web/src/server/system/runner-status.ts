import { type Db, inControlTransaction } from "@orderloom/store/database/database";
import { lastRunnerSign } from "@orderloom/store/runs/runner-sign";
import { env } from "../../env.ts";

/** Whether orders are being taken in and moved. `since`: the last sign of a runner, null when there never was one. */
export type RunnerStatus = { readonly up: true } | { readonly up: false; readonly since: string | null };

/** A runner at work leaves a sign at least this often. */
const FRESH_MS = 20_000;
const HEALTH_TIMEOUT_MS = 2_000;

/** The last time this process saw a runner; the table forgets a runner that was quiet. */
let seenAt: string | null = null;

/** Looks for a runner in the database and, when it was quiet there, at its address. */
export async function readRunnerStatus(db: Db): Promise<RunnerStatus> {
  const sign = await inControlTransaction(db, lastRunnerSign);
  if ((sign !== null && sign.ageMs < FRESH_MS) || (await isHealthy(env().runnerUrl))) {
    seenAt = new Date().toISOString();
    return { up: true };
  }
  return {
    up: false,
    since:
      [sign?.at, seenAt]
        .filter((at) => typeof at === "string")
        .sort()
        .at(-1) ?? null,
  };
}

async function isHealthy(runnerUrl: URL): Promise<boolean> {
  const signal = AbortSignal.timeout(HEALTH_TIMEOUT_MS);
  const response = await fetch(new URL("/healthz", runnerUrl), { signal, cache: "no-store" }).catch(() => null);
  return response?.ok ?? false;
}
