import { type Pump, startPump } from "../pump.ts";
import type { LoopDeps } from "../work-deps.ts";

const IDLE_MS = 2_000;

/** Reads quarantined messages again that people asked for, each in a commit of its own, whichever runner comes first. */
export function startRereads(deps: LoopDeps): Pump {
  return startPump({
    work: () => deps.reread(deps.environment),
    idleMs: IDLE_MS,
    concurrency: 1,
    onError: deps.onError(`rereads ${deps.environment}`),
  });
}
