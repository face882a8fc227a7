import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startProductStore } from "@orderloom/e2e/product/start-product";
import { closeDatabase, openDatabase } from "@orderloom/store/database/database";
import { MEASUREMENTS } from "./measurements.ts";
import { REFERENCE_FLOW } from "./world/flow.ts";
import { prepareBench } from "./world/prepare.ts";
import { type Figure, figureTable } from "./yardstick/figure.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    runs: { type: "string", default: "10000" },
    rest: { type: "string", default: "1000000" },
    claims: { type: "string", default: "1000000" },
  },
});
const sizes = {
  rounds: Number(values.rounds),
  runs: Number(values.runs),
  rest: Number(values.rest),
  claims: Number(values.claims),
};

const store = await startProductStore();
const db = openDatabase({ url: store.databaseUrl, max: 4, application: "orderloom bench" });
try {
  const bench = await prepareBench(store, db, REFERENCE_FLOW);
  const on = { store, db, bench, sizes, serial: { next: 1_000_000 }, found: new Map<string, number>() };
  const figures: Figure[] = [];
  for (const [name, measure] of MEASUREMENTS) {
    if (!name.includes(values.only)) continue;
    figures.push(...(await measure(on)));
    for (const figure of figures) on.found.set(figure.name, figure.value);
  }
  await bench.close();
  process.stdout.write(`\n${figureTable(figures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await closeDatabase(db);
  await store.stop();
}
