import { inHotTransaction } from "@orderloom/store/database/database";
import { holdingFlowIds, releaseRuns } from "@orderloom/store/runs/release-runs";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 1_000;
/** While a limit keeps runs back, the next of them should begin soon after another ended. */
const CROWDED_MS = 20;
const BATCH = 500;

/** Lets held runs go once their flow is resumed or others of it have ended, in batches, in the order they came. */
export function startReleases(deps: LoopDeps, onReleased: () => void): Pump {
  const pump = startPump({
    work: async () => {
      const flowIds = await inHotTransaction(deps.db, deps.environment, holdingFlowIds);
      let released = 0;
      for (const flowId of flowIds) {
        released += await inHotTransaction(deps.db, deps.environment, (tx) => releaseRuns(tx, flowId, BATCH));
      }
      if (released > 0) onReleased();
      else if (flowIds.length > 0) setTimeout(pump.kick, CROWDED_MS).unref();
      return released > 0;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`releases ${deps.environment}`),
  });
  return pump;
}
