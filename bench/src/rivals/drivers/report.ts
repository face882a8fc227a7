import { createRequire } from "node:module";
import { join } from "node:path";
import { countedPart } from "../../yardstick/counted.ts";

/** What a driver is told on its command line. */
export type RivalTask = { readonly databaseUrl: string; readonly runs: number };
/** What it prints on a line of its own: runs that ended per second, over the counted part. */
export type RivalReport = { readonly perSecond: number };

/** Loads a rival's package from the folder the driver runs in. */
export const load = createRequire(join(process.cwd(), "package.json"));

export function readTask(): RivalTask {
  const task: RivalTask = JSON.parse(process.argv[2] ?? "null");
  return task;
}

/** Notes when runs end; `rate` resolves once all have, with the pace over the counted part. */
export function watchEnds(runs: number): { readonly ended: () => void; readonly rate: Promise<number> } {
  let count = 0;
  let firstAt = 0;
  let lastAt = 0;
  let settle: (rate: number) => void = () => {};
  const rate = new Promise<number>((resolve) => {
    settle = resolve;
  });
  const { from: first, until: last } = countedPart(runs);
  const ended = (): void => {
    count += 1;
    if (count === first) firstAt = performance.now();
    if (count === last) lastAt = performance.now();
    if (count === runs) settle((last - first) / ((lastAt - firstAt) / 1_000));
  };
  return { ended, rate };
}

/** Prints the report and ends, whatever still runs. */
export function report(perSecond: number): void {
  const text: RivalReport = { perSecond };
  process.stdout.write(`\n${JSON.stringify(text)}\n`, () => process.exit(0));
}
