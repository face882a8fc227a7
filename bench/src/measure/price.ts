import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RUNNER_BUNDLE } from "@orderloom/e2e/product/start-product";
import { runLoad } from "../load/run-load.ts";
import { countedPart } from "../yardstick/counted.ts";
import type { Figure } from "../yardstick/figure.ts";
import { nextSerial, type On, plain, say } from "../yardstick/rounds.ts";
import { median } from "../yardstick/statistics.ts";
import { productCpuSeconds } from "./cpu-time.ts";
import { reach } from "./measure-drain.ts";
import { leaveOut, SAFETIES } from "./safeties.ts";

type Way = "order" | "run";
const WAYS: readonly Way[] = ["order", "run"];
/** The thread that a runner speaks HTTP in is looked for beside its bundle. */
const FACE = "face.mjs";
const WARM_UP_SECONDS = 2;
const SECONDS = 4;
const CLIENTS = 256;
const MICROSECONDS = 1_000_000;

/**
 * What each safety costs: processor time of runner and PostgreSQL with all of them, less that with one left out of a
 * copy of the bundle. Processor time, because on a shared machine it wavers less than a rate does.
 */
export async function price(on: On): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "orderloom-price-"));
  const bundle = await readFile(RUNNER_BUNDLE, "utf8");
  const figures: Figure[] = [];
  try {
    await copyFile(join(dirname(RUNNER_BUNDLE), FACE), join(folder, FACE));
    for (const way of WAYS) {
      const programs = [{ name: null, program: RUNNER_BUNDLE }, ...(await variants(folder, bundle, way))];
      const seen = programs.map(({ name }) => ({ name, costs: [] as number[] }));
      for (let round = 1; round <= on.sizes.rounds; round += 1) {
        for (const [place, { name, program }] of programs.entries()) {
          const cost = way === "order" ? await costOfOrder(on, program) : await costOfRun(on, program);
          seen[place]?.costs.push(cost);
          say(`price ${round}/${on.sizes.rounds} of a ${way} without ${name ?? "nothing"}: ${cost.toFixed(0)} µs`);
        }
      }
      figures.push(...figuresOf(way, seen));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

type Variant = { readonly name: string; readonly program: string };

async function variants(folder: string, bundle: string, way: Way): Promise<readonly Variant[]> {
  return await Promise.all(
    SAFETIES.filter(({ ways }) => ways.includes(way)).map(async (safety) => {
      const program = join(folder, `${safety.name}.mjs`);
      await writeFile(program, leaveOut(bundle, safety));
      return { name: safety.name, program };
    }),
  );
}

function figuresOf(
  way: Way,
  seen: readonly { readonly name: string | null; readonly costs: readonly number[] }[],
): readonly Figure[] {
  const [all, ...rest] = seen;
  const reference = `cpu_us_per_${way}`;
  const whole = median(all?.costs ?? []);
  const prices = rest.map(({ name, costs }): Figure => {
    // Round by round: what wavers between rounds wavers for both.
    const value = median(costs.map((cost, round) => (all?.costs[round] ?? Number.NaN) - cost));
    return { name: `price_of_${name}_us_per_${way}`, value, unit: "µs", reference, ratio: value / whole };
  });
  return [plain(reference, whole, "µs"), ...prices];
}

/** Microseconds for an order that is taken in and goes its whole way in one transaction. */
async function costOfOrder(on: On, program: string): Promise<number> {
  const { store, db, bench } = on;
  const runner = await store.startRunner({}, program);
  const load = (seconds: number) =>
    runLoad({
      type: "closed",
      url: runner.url,
      target: `/v1/hooks/${bench.connectionId}`,
      clients: CLIENTS,
      seconds,
      firstSerial: nextSerial(on),
      bulk: null,
    });
  // A process just started compiles its code for seconds, which has nothing to do with an order.
  await load(WARM_UP_SECONDS);
  const before = { orders: await countOrders(on), cpu: await productCpuSeconds(db, runner.child.pid) };
  await load(SECONDS);
  const cpu = (await productCpuSeconds(db, runner.child.pid)) - before.cpu;
  const orders = (await countOrders(on)) - before.orders;
  await runner.stop();
  await db.pool.query("truncate live.runs");
  return (cpu / orders) * MICROSECONDS;
}

async function countOrders({ db }: On): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>("select count(*)::float8 as count from live.orders");
  return rows[0]?.count ?? 0;
}

/** Microseconds for a run that the loop claims, turns and commits, on a full queue. */
async function costOfRun({ store, db, bench, sizes }: On, program: string): Promise<number> {
  const start = (await reach(db, 0)).ended;
  await bench.acceptOrders(sizes.runs);
  await db.pool.query("vacuum analyze live.runs");
  const runner = await store.startRunner({}, program);
  const counted = countedPart(sizes.runs);
  const from = await reach(db, start + counted.from);
  const before = await productCpuSeconds(db, runner.child.pid);
  const until = await reach(db, start + counted.until);
  const cpu = (await productCpuSeconds(db, runner.child.pid)) - before;
  await reach(db, start + sizes.runs);
  await runner.stop();
  return (cpu / (until.ended - from.ended)) * MICROSECONDS;
}
