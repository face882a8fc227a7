import { inTransaction } from "@orderloom/store/database/database";
import { fireSchedule } from "@orderloom/store/schedules/fire-schedule";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { orderFits } from "./order-fits.ts";

const IDLE_MS = 1_000;

/** Fires schedules that are due, one page of runs in each commit, whichever runner comes first. */
export function startSchedules(deps: LoopDeps, onFired: () => void): Pump {
  return startPump({
    work: async () => {
      const fired = await inTransaction(deps.db, deps.environment, (tx) => fireSchedule(tx, orderFits));
      if (fired) onFired();
      return fired;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`schedules ${deps.environment}`),
  });
}
