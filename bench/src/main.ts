import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type ProductStore, startProductStore } from "@orderloom/e2e/product/start-product";
import { closeDatabase, type Db, openDatabase } from "@orderloom/store/database";
import { measureDrain } from "./drain.ts";
import { type Figure, figureTable } from "./figure.ts";
import { REFERENCE_FLOW } from "./flow.ts";
import { measureLatency } from "./latency.ts";
import { type Bench, prepareBench } from "./prepare.ts";
import { measureInsertCommit } from "./reference.ts";
import { runLoad } from "./run-load.ts";
import { median } from "./statistics.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    rounds: { type: "string", default: "5" },
    runs: { type: "string", default: "10000" },
  },
});
const ROUNDS = Number(values.rounds);
const RUNS = Number(values.runs);
const SECONDS = 4;
/** Enough requests under way to fill the groups that share a commit; a lone client measures the round trip instead. */
const CLIENTS = 256;
const BULK = 100;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const store = await startProductStore();
const db = openDatabase({ url: store.databaseUrl, max: 4, application: "orderloom bench" });
try {
  const bench = await prepareBench(store, db, REFERENCE_FLOW);
  const figures = await measureAll({ store, db, bench });
  await bench.close();
  say(`\n${figureTable(figures)}`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await closeDatabase(db);
  await store.stop();
}

type Measured = { readonly store: ProductStore; readonly db: Db; readonly bench: Bench };

/** Every rate stands beside the reference taken right before and after it. */
async function measureAll(measured: Measured): Promise<readonly Figure[]> {
  const serial = { next: 1_000_000 };
  const drains = await rounds("runs_per_s", measured, async () => {
    const { runsPerSecond, rssMb } = await measureDrain(measured.store, measured.db, {
      bench: measured.bench,
      runs: RUNS,
    });
    return { value: runsPerSecond, rssMb };
  });
  const single = await rounds("ingest_single_per_s", measured, () => ingest(measured, { serial, bulk: false }));
  const bulk = await rounds("ingest_bulk_per_s", measured, () => ingest(measured, { serial, bulk: true }));
  const latency = await latencyOf(measured, { ratePerSecond: drains.value / 4, serial });
  const references = [...drains.references, ...single.references, ...bulk.references];
  return [
    plain("reference_insert_commit_per_s", median(references), "1/s"),
    compared("runs_per_s", drains),
    compared("ingest_single_per_s", single),
    compared("ingest_bulk_per_s", bulk),
    plain("p50_ms", latency.p50, "ms"),
    plain("p99_ms", latency.p99, "ms"),
    plain("latency_rate_per_s", drains.value / 4, "1/s"),
    plain("rss_mb", Math.max(...drains.rssMb), "MiB"),
  ];
}

type Rounds = {
  readonly value: number;
  readonly ratio: number;
  readonly references: readonly number[];
  readonly rssMb: readonly number[];
};

async function rounds(
  name: string,
  { store: { databaseUrl } }: Measured,
  measure: () => Promise<{ value: number; rssMb?: number }>,
): Promise<Rounds> {
  const seen: { value: number; ratio: number; reference: number; rssMb: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = await measureInsertCommit(databaseUrl, 2);
    const { value, rssMb = 0 } = await measure();
    const after = await measureInsertCommit(databaseUrl, 2);
    const reference = (before + after) / 2;
    seen.push({ value, ratio: value / reference, reference, rssMb });
    say(
      `${name} ${round}/${ROUNDS}: ${Math.round(value)}/s, R ${Math.round(reference)}/s, ${(value / reference).toFixed(2)} R`,
    );
  }
  return {
    value: median(seen.map((one) => one.value)),
    ratio: median(seen.map((one) => one.ratio)),
    references: seen.map((one) => one.reference),
    rssMb: seen.map((one) => one.rssMb),
  };
}

async function ingest(
  { store: { startRunner }, db: { pool }, bench }: Measured,
  options: { readonly serial: { next: number }; readonly bulk: boolean },
): Promise<{ value: number; rssMb: number }> {
  const runner = await startRunner({ RUNNER_WORK: "off" });
  const firstSerial = options.serial.next;
  options.serial.next += 1_000_000;
  const report = await runLoad({
    type: "closed",
    url: runner.url,
    target: options.bulk ? "/v1/orders" : `/v1/hooks/${bench.connectionId}`,
    clients: options.bulk ? 8 : CLIENTS,
    seconds: SECONDS,
    firstSerial,
    bulk: options.bulk ? { token: bench.token, shopId: bench.shopId, size: BULK } : null,
  });
  await runner.stop();
  // What was taken in is not this figure's business; the next round begins with an empty queue.
  await pool.query("truncate live.runs");
  if (report.refused > 0) say(`  ${report.refused} messages were refused`);
  return { value: report.perSecond, rssMb: 0 };
}

async function latencyOf(
  { store: { startRunner }, db: database, bench }: Measured,
  options: { readonly ratePerSecond: number; readonly serial: { next: number } },
): Promise<{ p50: number; p99: number }> {
  const runner = await startRunner();
  const seen: { p50: number; p99: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const firstSerial = options.serial.next;
    options.serial.next += 1_000_000;
    const { ratePerSecond } = options;
    const one = await measureLatency(database, runner, { bench, ratePerSecond, seconds: SECONDS, firstSerial });
    say(
      `latency ${round}/${ROUNDS} at ${Math.round(ratePerSecond)}/s: p50 ${one.p50.toFixed(0)} ms, p99 ${one.p99.toFixed(0)} ms`,
    );
    seen.push(one);
  }
  await runner.stop();
  return { p50: median(seen.map((one) => one.p50)), p99: median(seen.map((one) => one.p99)) };
}

function plain(name: string, value: number, unit: string): Figure {
  return { name, value, unit, reference: null, ratio: null };
}

function compared(name: string, measured: Rounds): Figure {
  return {
    name,
    value: measured.value,
    unit: "1/s",
    reference: "reference_insert_commit_per_s",
    ratio: measured.ratio,
  };
}
