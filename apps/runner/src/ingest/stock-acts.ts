import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { inHotTransaction } from "@orderloom/store/database/database";
import { actForKeys, type KeyedAct } from "@orderloom/store/stock/act-for-keys";
import { createGroupCommit } from "../group-commit.ts";
import type { IngestDeps } from "./ingest.ts";

/** Two transactions at a time: while one waits for the disk, the next is decided. */
const CONCURRENCY = 2;

/**
 * Takes acts on stock from many buyers at once: those that come in the same moment are one transaction with one lock
 * of each SKU, so a SKU that everybody wants is no queue of single buyers.
 */
export function createStockActs(
  { db, keys }: Pick<IngestDeps, "db" | "keys">,
  environment: Environment,
): (act: KeyedAct) => Promise<StockOutcome> {
  return createGroupCommit<KeyedAct, StockOutcome>({
    maxItems: LIMITS.ingestBatch,
    concurrency: CONCURRENCY,
    laneOf: ({ tokenId }) => tokenId,
    commit: (acts) => inHotTransaction(db, environment, (tx) => actForKeys(tx, keys, acts)),
  });
}
