import { OrderloomError } from "@orderloom/schema/error";
import type { ImportStep } from "@orderloom/store/import/work-import";
import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 2_000;
/** Orders of one commit. */
const ORDERS = 100;

/**
 * Works on imports piece by piece, each in a commit of its own, whichever runner comes first. Where a piece fails for
 * a reason of its own, its orders are tried one by one, and the one that fails is rejected with the code.
 */
export function startImports(deps: LoopDeps): Pump {
  /** Orders that are still to be tried one by one. */
  let careful = 0;
  const step = async (wanted: ImportStep): Promise<boolean> =>
    (await deps.importPiece(deps.environment, wanted)) !== "none";
  return startPump({
    work: async () => {
      const orders = careful > 0 ? 1 : ORDERS;
      careful = Math.max(0, careful - 1);
      try {
        return await step({ orders, refuse: null });
      } catch (thrown) {
        if (!(thrown instanceof OrderloomError) || thrown.retry) throw thrown;
        if (orders === 1) return await step({ orders: 1, refuse: thrown.code });
        careful = ORDERS;
        return true;
      }
    },
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`imports ${deps.environment}`),
  });
}
