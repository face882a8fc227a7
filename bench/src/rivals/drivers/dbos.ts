import { makeTables, openPool, readOrder } from "./bare-work.ts";
import { load, readTask, report, watchEnds } from "./report.ts";

type Handle = { readonly getResult: () => Promise<unknown> };
type Flow = (id: number) => Promise<void>;
type Dbos = {
  readonly setConfig: (config: Readonly<Record<string, unknown>>) => void;
  readonly registerWorkflow: (flow: Flow, options: { readonly name: string }) => Flow;
  readonly launch: () => Promise<void>;
  readonly startWorkflow: (flow: Flow) => (id: number) => Promise<Handle>;
  readonly runStep: <Result>(step: () => Promise<Result>, options: { readonly name: string }) => Promise<Result>;
};

const CONCURRENCY = 50;
const CONNECTIONS = 20;

/** A workflow of three steps, each recorded by the product; so many at a time as it does best with. */
const { databaseUrl, runs } = readTask();
const { DBOS }: { readonly DBOS: Dbos } = load("@dbos-inc/dbos-sdk");
const pool = openPool(databaseUrl, CONNECTIONS);
await makeTables(pool, runs);
DBOS.setConfig({
  name: "bench",
  systemDatabaseUrl: databaseUrl,
  systemDatabasePoolSize: CONNECTIONS,
  runAdminServer: false,
  logLevel: "error",
});
const flow = DBOS.registerWorkflow(
  async (id) => {
    const isLarge = await DBOS.runStep(() => readOrder(pool, id), { name: "rule" });
    if (!isLarge) return;
    await DBOS.runStep(() => allocate(id), { name: "allocate" });
    await DBOS.runStep(() => tell(id), { name: "tell" });
  },
  { name: "flow" },
);
await DBOS.launch();
const watch = watchEnds(runs);
let next = 1;
await Promise.all(
  Array.from({ length: CONCURRENCY }, async () => {
    while (next <= runs) {
      const id = next;
      next += 1;
      const handle = await DBOS.startWorkflow(flow)(id);
      await handle.getResult();
      watch.ended();
    }
  }),
);
report(await watch.rate);

async function allocate(id: number): Promise<void> {
  await pool.query({ name: "move", text: "update orders set status = 'allocated' where id = $1", values: [id] });
}

async function tell(id: number): Promise<void> {
  const text = "insert into notices (order_id, text) values ($1, 'please allocate')";
  await pool.query({ name: "tell", text, values: [id] });
}
