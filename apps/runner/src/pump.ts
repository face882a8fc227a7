/**
 * Repeats `work` while it finds something, rests `idleMs` when it finds nothing, and wakes at once when kicked.
 * A failure is reported and followed by a rest that doubles up to 5 s, so that a lost database is neither hammered
 * nor given up on.
 */
export type Pump = {
  /** There may be work: do not wait for the poll. */
  readonly kick: () => void;
  /** Takes no more work; resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
};

export function startPump(options: {
  /** Does one portion; true when there may be more. */
  readonly work: () => Promise<boolean>;
  readonly idleMs: number;
  readonly concurrency: number;
  readonly onError: (error: unknown) => void;
}): Pump {
  const state: PumpState = { stopping: false, kicks: 0, wakers: new Set() };
  const lanes = Array.from({ length: options.concurrency }, () => runLane(options, state));
  return {
    kick: () => {
      state.kicks += 1;
      wakeAll(state);
    },
    stop: async () => {
      state.stopping = true;
      wakeAll(state);
      await Promise.all(lanes);
    },
  };
}

type PumpState = { stopping: boolean; kicks: number; readonly wakers: Set<() => void> };

const MAX_FAILURE_REST_MS = 5_000;

async function runLane(options: Parameters<typeof startPump>[0], state: PumpState): Promise<void> {
  let failureRestMs = 0;
  while (!state.stopping) {
    const kicksBefore = state.kicks;
    try {
      const more = await options.work();
      failureRestMs = 0;
      // A kick during the work may be about something the work no longer saw.
      if (!more && state.kicks === kicksBefore) await rest(state, options.idleMs);
    } catch (error) {
      options.onError(error);
      failureRestMs = Math.min(MAX_FAILURE_REST_MS, Math.max(100, failureRestMs * 2));
      await rest(state, failureRestMs);
    }
  }
}

function rest(state: PumpState, ms: number): Promise<void> {
  if (state.stopping) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      state.wakers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    state.wakers.add(wake);
  });
}

function wakeAll(state: PumpState): void {
  for (const wake of [...state.wakers]) wake();
}
