import { inTransaction } from "@orderloom/store/database/database";
import { workBulk } from "@orderloom/store/runs/work-bulk";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";
import { orderFits } from "./order-fits.ts";

const IDLE_MS = 1_000;

/** Does what people asked for many runs, one after another, whichever runner comes first. */
export function startBulk(deps: LoopDeps): Pump {
  return startPump({
    work: () => inTransaction(deps.db, deps.environment, (tx) => workBulk(tx, deps.keys, orderFits)),
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`bulk ${deps.environment}`),
  });
}
