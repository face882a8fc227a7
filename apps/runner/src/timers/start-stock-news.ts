import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { tellStock } from "@orderloom/store/stock/tell-stock";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 250;
/** So many buckets of SKUs at a time: all of them are looked at about every second. */
const AT_ONCE = 16;

/** Tells flows that listen to stock what may be sold, going round the buckets of SKUs. */
export function startStockNews(deps: LoopDeps, onTold: () => void): Pump {
  let next = 0;
  return startPump({
    work: async () => {
      const buckets = Array.from({ length: AT_ONCE }, (_, index) => (next + index) % BUCKET_COUNT);
      const told = await inTransaction(deps.db, deps.environment, (tx) => tellStock(tx, buckets));
      next = (next + AT_ONCE) % BUCKET_COUNT;
      if (told !== null && told > 0) onTold();
      return false;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`stock news ${deps.environment}`),
  });
}
