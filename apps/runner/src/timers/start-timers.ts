import { inHotTransaction } from "@orderloom/store/database/database";
import { wakeDueTimers } from "@orderloom/store/waits/wake-timers";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 500;
const BATCH = 500;

/** Makes runs ready whose timer is due, in batches, by the database's clock. */
export function startTimers(deps: LoopDeps, onWoken: () => void): Pump {
  return startPump({
    work: async () => {
      const woken = await inHotTransaction(deps.db, deps.environment, (tx) => wakeDueTimers(tx, BATCH));
      if (woken > 0) onWoken();
      return woken === BATCH;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`timers ${deps.environment}`),
  });
}
