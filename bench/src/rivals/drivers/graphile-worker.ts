import { makeTables, openPool, workByHand } from "./bare-work.ts";
import { load, readTask, report, watchEnds } from "./report.ts";

type Job = { readonly identifier: string; readonly payload: { readonly id: number } };
type GraphileWorker = {
  readonly Logger: new (make: () => () => void) => unknown;
  readonly makeWorkerUtils: (options: { readonly connectionString: string }) => Promise<{
    readonly migrate: () => Promise<void>;
    readonly addJobs: (jobs: readonly Job[]) => Promise<unknown>;
    readonly release: () => Promise<void>;
  }>;
  readonly run: (options: {
    readonly connectionString: string;
    readonly logger: unknown;
    readonly preset: { readonly worker: Readonly<Record<string, unknown>> };
    readonly taskList: Readonly<Record<string, (payload: Job["payload"]) => Promise<void>>>;
  }) => Promise<unknown>;
};

const CONCURRENCY = 20;
const FILL = 1_000;

/** Jobs are there before the worker starts; its fastest settings: a local queue and completions in groups. */
const { databaseUrl, runs } = readTask();
const { Logger, makeWorkerUtils, run }: GraphileWorker = load("graphile-worker");
const pool = openPool(databaseUrl, CONCURRENCY);
await makeTables(pool, runs);
const utils = await makeWorkerUtils({ connectionString: databaseUrl });
await utils.migrate();
for (let id = 1; id <= runs; id += FILL) {
  const size = Math.min(FILL, runs - id + 1);
  await utils.addJobs(
    Array.from({ length: size }, (_, index) => ({ identifier: "flow", payload: { id: id + index } })),
  );
}
await utils.release();
const watch = watchEnds(runs);
await run({
  connectionString: databaseUrl,
  // A line for every job would be half of what is measured.
  logger: new Logger(() => () => {}),
  preset: {
    worker: {
      concurrentJobs: CONCURRENCY,
      maxPoolSize: CONCURRENCY,
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
  taskList: {
    flow: async ({ id }) => {
      await workByHand(pool, id);
      watch.ended();
    },
  },
});
report(await watch.rate);
