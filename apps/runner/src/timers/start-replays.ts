import { inTransaction } from "@orderloom/store/database/database";
import { workReplays } from "@orderloom/store/letters/work-replays";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 1_000;

/** Tries dead letters again at the pace of their replays, each in a commit of its own, whichever runner comes first. */
export function startReplays(deps: LoopDeps, onRetried: () => void): Pump {
  return startPump({
    work: async () => {
      const worked = await inTransaction(deps.db, deps.environment, (tx) => workReplays(tx, deps.keys));
      if (worked) onRetried();
      return worked;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`replays ${deps.environment}`),
  });
}
