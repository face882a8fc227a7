import { makeTables, openPool, workByHand } from "./bare-work.ts";
import { load, readTask, report, watchEnds } from "./report.ts";

type Job = { readonly data: { readonly id: number } };
type Boss = {
  readonly start: () => Promise<unknown>;
  readonly on: (event: "error", listener: (error: Error) => void) => void;
  readonly createQueue: (name: string) => Promise<void>;
  readonly insert: (name: string, jobs: readonly Job[]) => Promise<unknown>;
  readonly work: (
    name: string,
    options: { readonly batchSize: number; readonly pollingIntervalSeconds: number },
    handler: (jobs: readonly Job[]) => Promise<void>,
  ) => Promise<unknown>;
};
type Module = { readonly PgBoss: new (options: { readonly connectionString: string; readonly max: number }) => Boss };

const CONNECTIONS = 20;
const WORKERS = 4;
const BATCH = 100;
const FILL = 1_000;
const QUEUE = "flow";

/** Jobs are there before the workers start, which take them a hundred at a time and work on those side by side. */
const { databaseUrl, runs } = readTask();
const { PgBoss }: Module = load("pg-boss");
const pool = openPool(databaseUrl, CONNECTIONS);
await makeTables(pool, runs);
const boss = new PgBoss({ connectionString: databaseUrl, max: WORKERS });
boss.on("error", (error) => {
  throw error;
});
await boss.start();
await boss.createQueue(QUEUE);
for (let id = 1; id <= runs; id += FILL) {
  const size = Math.min(FILL, runs - id + 1);
  await boss.insert(
    QUEUE,
    Array.from({ length: size }, (_, index) => ({ data: { id: id + index } })),
  );
}
const watch = watchEnds(runs);
for (let worker = 0; worker < WORKERS; worker += 1) {
  await boss.work(QUEUE, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    await Promise.all(
      jobs.map(async ({ data }) => {
        await workByHand(pool, data.id);
        watch.ended();
      }),
    );
  });
}
report(await watch.rate);
