import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { tellStock } from "@orderloom/store/stock/tell-stock";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 250;
/** So many buckets of SKUs at a time: all of them are looked at about every second while they are few. */
const AT_ONCE = 16;
/** A round takes a listener 16 ms with 1,000 SKUs and 378 with 50,000: it rests so many times as long as it looked. */
const REST = 9;

/** Tells flows that listen to stock what may be sold, going round the buckets of SKUs. */
export function startStockNews(deps: LoopDeps, onTold: () => void): Pump {
  let next = 0;
  let restsUntil = 0;
  return startPump({
    work: async () => {
      const startedAt = performance.now();
      if (startedAt < restsUntil) return false;
      const buckets = Array.from({ length: AT_ONCE }, (_, index) => (next + index) % BUCKET_COUNT);
      const told = await inTransaction(deps.db, deps.environment, (tx) => tellStock(tx, buckets));
      next = (next + AT_ONCE) % BUCKET_COUNT;
      restsUntil = performance.now() + (performance.now() - startedAt) * REST;
      if (told !== null && told > 0) onTold();
      return false;
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`stock news ${deps.environment}`),
  });
}
