import { closeDatabase, type Db, openDatabase } from "@orderloom/store/database/database";
import { type ProductStore, startProductStore } from "../product/start-product.ts";
import { type Followed, followImport } from "./follow-import.ts";
import { openImports } from "./import-world.ts";
import { madeSource, referenceSources, type Source } from "./reference-sources.ts";

type Say = (line: string) => void;

/** What an import came to beside what it should. */
export type ImportFigures = {
  readonly source: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly readSeconds: number;
  readonly rowsPerSecond: number;
  readonly runnerMb: number;
  readonly asExpected: boolean;
};

export type ImportReport = {
  readonly imports: readonly ImportFigures[];
  readonly looked: number;
  readonly wrong: number;
};

/**
 * Imports files at size through the running product: a made one of `rows` rows that is cancelled half way and then sent
 * again, and all of the reference data where `folder` has it, the smaller sources twice. The rules of conservation are held against
 * everything afterwards.
 */
export async function drillImports({
  rows,
  folder,
  sources,
  say,
}: {
  readonly rows: number;
  readonly folder: string | undefined;
  readonly sources: string;
  readonly say: Say;
}): Promise<ImportReport> {
  const store = await startProductStore();
  const db = openDatabase({ url: store.databaseUrl, max: 4, application: "orderloom imports drill" });
  try {
    const runner = await store.startRunner();
    const on = { store, db, pid: runner.child.pid, say };
    const imports = [...(await importMade(on, madeSource(rows / 2)))];
    const real = (folder ? referenceSources(folder) : []).filter(
      ({ name }) => sources.includes(name) || sources === "",
    );
    for (const source of real) imports.push(...(await importSource(on, source)));
    const checked = await (await openImports(store, db, { name: "check", currency: "CNY", zone: "UTC" })).check();
    say(`${checked.looked} rows held against their histories, ${checked.wrong} wrong`);
    return { imports, ...checked };
  } finally {
    await closeDatabase(db);
    await store.stop();
  }
}

type On = { readonly store: ProductStore; readonly db: Db; readonly pid: number; readonly say: Say };

/** What was made before a cancel stays; the same file sent again brings the rest and changes nothing. */
async function importMade(on: On, source: Source): Promise<readonly ImportFigures[]> {
  const world = await openImports(on.store, on.db, source);
  const began = performance.now();
  const importId = await world.begin(source.files);
  const readSeconds = (performance.now() - began) / 1_000;
  const half = await followImport(world, { importId, pid: on.pid, enough: source.rows / 2 });
  await world.cancel(importId);
  const stopped = await followImport(world, { importId, pid: on.pid });
  const first = figuresOf(`${source.name}, cancelled`, { ...half, job: stopped.job }, readSeconds);
  const isCut =
    stopped.job.status === "cancelled" && first.created > 0 && first.created < source.orders && half.steps > 5;
  const again = await world.begin(source.files);
  const whole = figuresOf(`${source.name}, again`, await followImport(world, { importId: again, pid: on.pid }), 0);
  const isWhole = whole.created + first.created === source.orders && whole.unchanged === first.created;
  return tell(on.say, [
    { ...first, asExpected: isCut },
    { ...whole, asExpected: isWhole && whole.rejected === 0 && whole.rows === source.rows },
  ]);
}

async function importSource(on: On, source: Source): Promise<readonly ImportFigures[]> {
  const world = await openImports(on.store, on.db, source);
  const once = async (name: string) => {
    const began = performance.now();
    const importId = await world.begin(source.files);
    const readSeconds = (performance.now() - began) / 1_000;
    return figuresOf(name, await followImport(world, { importId, pid: on.pid }), readSeconds);
  };
  const first = await once(source.name);
  const { rows, orders } = source;
  const isFirst = first.rows === rows && first.created === orders && first.updated === 0 && first.rejected === 0;
  const told = tell(on.say, [{ ...first, asExpected: isFirst }]);
  // A repeat costs what the first did, and says nothing that smaller files do not.
  if (rows > REPEATED_ROWS) return told;
  const again = await once(`${source.name}, again`);
  const isSame = again.created === 0 && again.updated === 0 && again.unchanged === orders && again.rejected === 0;
  return [...told, ...tell(on.say, [{ ...again, asExpected: isSame }])];
}

const REPEATED_ROWS = 100_000;

function figuresOf(
  source: string,
  { job, seconds, runnerMb }: Followed,
  readSeconds: number,
): Omit<ImportFigures, "asExpected"> {
  const { rowsRead, rowsDone, rowsRejected, created, updated, unchanged } = job;
  const rowsPerSecond = Math.round(rowsDone / seconds);
  return {
    source,
    rows: rowsRead,
    created,
    updated,
    unchanged,
    rejected: rowsRejected,
    readSeconds,
    rowsPerSecond,
    runnerMb,
  };
}

function tell(say: Say, all: readonly ImportFigures[]): readonly ImportFigures[] {
  for (const one of all) {
    say(
      `${one.source}: ${one.rows} rows read in ${one.readSeconds.toFixed(1)} s, ${one.created} created, ${one.updated} updated, ${one.unchanged} unchanged, ${one.rejected} rows rejected, ${one.rowsPerSecond} rows/s, runner ${one.runnerMb} MB${one.asExpected ? "" : " — NOT AS EXPECTED"}`,
    );
  }
  return all;
}
