import { inTransaction } from "@orderloom/store/database/database";
import { expireReservations } from "@orderloom/store/stock/expire-reservations";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 1_000;
const BATCH = 500;

/** Frees the pieces of reservations that have run out, in batches, by the database's clock. */
export function startExpiry(deps: LoopDeps): Pump {
  return startPump({
    work: async () =>
      (await inTransaction(deps.db, deps.environment, (tx) => expireReservations(tx, { limit: BATCH }))) === BATCH,
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`stock expiry ${deps.environment}`),
  });
}
