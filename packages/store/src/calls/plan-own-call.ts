import type { RetryPolicy } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import type { CallEffect } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { sendRows } from "../database/statement.ts";
import { newId } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { callRow, INSERT_CALLS } from "../turns/new-call.ts";
import { openBoxes } from "../turns/order-boxes.ts";

/** A call that no run asked for. `purpose` stands in its `step`, and begins its key. */
export type OwnCall = {
  readonly purpose: string;
  readonly effect: Omit<CallEffect, "type" | "key">;
  readonly retry: RetryPolicy | null;
};

/** Tried once: somebody waits for the end, and tries again themselves. */
export const ONCE: RetryPolicy = { attempts: 1, delaysMs: [] };

/** Plans a call of the product itself, in the caller's transaction; a runner makes it after the commit. Returns its id. */
export async function planOwnCall(tx: Tx, keys: KeyProvider, { purpose, effect, retry }: OwnCall): Promise<Id> {
  const id = newId();
  const row = callRow(
    {
      run: { id, orderId: null, hop: 0 },
      at: new Date().toISOString(),
      step: purpose,
      detached: true,
      retry,
      effect: { ...effect, type: "call.make", key: `${purpose}:${id}` },
    },
    await openBoxes(tx, keys, []),
  );
  sendRows(tx, INSERT_CALLS, [{ ...row, run_id: null }]);
  tx.topics.add(`${tx.env}:calls`);
  return row.id;
}
