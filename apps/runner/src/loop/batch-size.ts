/**
 * How many runs the next batch takes. A batch that fails is tried again in halves, so that a run which cannot be
 * committed is found among its neighbours and does not hold them up; each good batch doubles the size again.
 */
export type BatchSize = {
  readonly current: () => number;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

export function createBatchSize(max: number): BatchSize {
  let size = max;
  return {
    current: () => size,
    succeeded: () => {
      size = Math.min(max, size * 2);
    },
    failed: () => {
      size = Math.max(1, Math.floor(size / 2));
    },
  };
}
