import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startProductStore } from "@orderloom/e2e/product/start-product";
import { closeDatabase, openDatabase } from "@orderloom/store/database/database";
import { ALONE, MEASUREMENTS } from "./measurements.ts";
import { against } from "./rivals/against.ts";
import { prepareBench } from "./world/prepare.ts";
import { type Figure, figureTable } from "./yardstick/figure.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string", default: "" },
    against: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    runs: { type: "string", default: "24000" },
    rest: { type: "string", default: "1000000" },
    claims: { type: "string", default: "1000000" },
    timers: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "60" },
    orders: { type: "string", default: "1000000" },
  },
});
const sizes = {
  rounds: Number(values.rounds),
  runs: Number(values.runs),
  rest: Number(values.rest),
  claims: Number(values.claims),
  timers: Number(values.timers),
  seconds: Number(values.seconds),
  orders: Number(values.orders),
};
const wanted = values.only.split(",");
const rivals = values.against.split(",").filter((name) => name !== "");

const store = await startProductStore();
const db = openDatabase({ url: store.databaseUrl, max: 4, application: "orderloom bench" });
try {
  const bench = await prepareBench(store, db);
  const on = { store, db, bench, sizes, serial: { next: 1_000_000 }, found: new Map<string, Figure>() };
  const figures: Figure[] = [];
  for (const [name, measure] of MEASUREMENTS) {
    if (!wanted.some((part) => name.includes(part) && (part !== "" || !ALONE.has(name)))) continue;
    figures.push(...(await measure(on)));
    for (const figure of figures) on.found.set(figure.name, figure);
  }
  figures.push(...(await against(on, rivals)));
  await bench.close();
  process.stdout.write(`\n${figureTable(figures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await closeDatabase(db);
  await store.stop();
}
