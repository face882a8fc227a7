import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { findKilledRuns } from "@orderloom/store/runs/runner-slots";
import type { Env } from "./env.ts";
import type { Log } from "./log.ts";

/** Where a runner listens, as it stands in its slots; empty for a port of the system's choice, which tells nothing. */
export function placeOf({ RUNNER_HOST, RUNNER_PORT }: Pick<Env, "RUNNER_HOST" | "RUNNER_PORT">): string {
  return RUNNER_PORT === 0 ? "" : `${hostname()}/${RUNNER_HOST}:${RUNNER_PORT}`;
}

type TakeOver = {
  readonly db: Db;
  readonly place: string;
  readonly leaseMs: number;
  readonly log: Log;
};

const TRIES = 5;
const REST_MS = 500;

/**
 * Before a runner turns anything: puts aside what the one before it at this place was interpreting when it died. A
 * run that kills its runner would else kill each one that is started anew, until a lease has passed.
 */
export async function takeOver({ db, log, ...dead }: TakeOver): Promise<void> {
  for (const environment of ENVIRONMENTS) {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      try {
        const found = await inTransaction(db, environment, (tx) => findKilledRuns(tx, dead));
        for (const runId of found.dead) log.error({ runId, environment }, "a run killed its runner and was ended");
        if (found.suspects.length > 0) log.warn({ environment, runs: found.suspects.length }, "suspects run alone");
        break;
      } catch (error) {
        // Another runner has those runs just now. In the end whoever comes first after a lease finds them.
        log.warn({ err: error, environment, tries }, "cannot take over from a dead runner yet");
        await sleep(REST_MS);
      }
    }
  }
}
