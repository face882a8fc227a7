import { doubleClaims } from "./measure/claims.ts";
import { deadConnection } from "./measure/dead-connection.ts";
import { drain } from "./measure/drain.ts";
import { ingest } from "./measure/ingest.ts";
import { latency } from "./measure/latency.ts";
import { price } from "./measure/price.ts";
import { withRest } from "./measure/rest.ts";
import { searches } from "./measure/searches.ts";
import { steady } from "./measure/steady.ts";
import { timersDue } from "./measure/timers.ts";
import { stockPaced } from "./stock/stock-paced.ts";
import { stockRates } from "./stock/stock-rates.ts";
import { stockRush } from "./stock/stock-rush.ts";
import type { Figure } from "./yardstick/figure.ts";
import type { On } from "./yardstick/rounds.ts";

type Measure = (on: On) => Promise<readonly Figure[]>;

/** All measurements by name, in the order they are made: the ones that fill the tables come last. */
export const MEASUREMENTS: readonly (readonly [string, Measure])[] = [
  ["drain", (on) => drain(on, { name: "runs_per_s", runners: 1 })],
  ["drain-two", (on) => drain(on, { name: "runs_per_s_two_runners", runners: 2 })],
  ["ingest-single", (on) => ingest(on, { name: "ingest_single_per_s", bulk: false })],
  ["ingest-bulk", (on) => ingest(on, { name: "ingest_bulk_per_s", bulk: true })],
  ["latency", latency],
  ["price", price],
  ["dead-connection", deadConnection],
  ["steady", steady],
  ["stock-rush", stockRush],
  ["stock-paced", stockPaced],
  ["stock-rates", stockRates],
  ["rest", withRest],
  ["claims", doubleClaims],
  ["timers", timersDue],
  ["searches", searches],
];

/** Measurements that are made only when they are asked for by name. */
export const ALONE: ReadonlySet<string> = new Set(["searches"]);
