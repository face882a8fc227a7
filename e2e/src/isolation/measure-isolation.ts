import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, type Db, openDatabase } from "@orderloom/store/database/database";
import { startSender } from "../crash/sender.ts";
import { untilSettled } from "../crash/until-settled.ts";
import { startProductStore } from "../product/start-product.ts";
import { startWitness, type Witness } from "../product/witness.ts";
import { type Health, type Neighbour, startNeighbour } from "./neighbour.ts";
import { prepareIsolation } from "./prepare-isolation.ts";

export type IsolationOptions = {
  readonly rounds: number;
  /** Of each of the two shops, in a round. */
  readonly orders: number;
  readonly say: (line: string) => void;
};

/** Orders a second of a shop whose peer is well: medians, by how the peer of the other shop was. */
export type IsolationReport = {
  readonly rounds: number;
  readonly perSecond: Readonly<Record<Health, number>>;
  /** What of its throughput is left to the well one. */
  readonly hangs: number;
  readonly refuses: number;
};

/** A well connection keeps this much of its throughput, whatever its neighbour does (I14). */
export const ISOLATION_SHARE = 0.8;
const LIMIT_MS = 120_000;
/** Well in between, so that a slow moment of the machine meets both. */
const ROUND: readonly Health[] = ["well", "hangs", "well", "refuses"];

/** Two shops send the same number of orders at once; the time until the first one's are all told to its peer is taken. */
export async function measureIsolation({ rounds, orders, say }: IsolationOptions): Promise<IsolationReport> {
  const store = await startProductStore();
  const db = openDatabase({ url: store.databaseUrl, max: 2, application: "orderloom isolation" });
  const witness = await startWitness();
  const neighbour = await startNeighbour();
  try {
    const paths = await prepareIsolation(store, db, [witness.url, neighbour.url]);
    const runner = await store.startRunner({ ORDERLOOM_BREAKER_MS: "1000" });
    const urls = paths.map((path) => `${runner.url}${path}`);
    const rates: Record<Health, number[]> = { well: [], hangs: [], refuses: [] };
    // The first one warms everything up and does not count.
    for (const [index, health] of ["well" as const, ...Array.from({ length: rounds }, () => ROUND).flat()].entries()) {
      const round = { urls, orders, before: index * orders, health };
      const rate = await runRound({ db, witness, neighbour }, round);
      if (index > 0) rates[health].push(rate);
      say(`neighbour ${health}: ${Math.round(rate)} orders a second`);
    }
    const perSecond = { well: median(rates.well), hangs: median(rates.hangs), refuses: median(rates.refuses) };
    return { rounds, perSecond, hangs: perSecond.hangs / perSecond.well, refuses: perSecond.refuses / perSecond.well };
  } finally {
    await closeDatabase(db);
    await neighbour.close();
    await witness.close();
    await store.stop();
  }
}

type Peers = { readonly db: Db; readonly witness: Witness; readonly neighbour: Neighbour };
type Round = {
  readonly urls: readonly string[];
  readonly orders: number;
  readonly before: number;
  readonly health: Health;
};

async function runRound({ db, witness, neighbour }: Peers, { urls, orders, before, health }: Round): Promise<number> {
  neighbour.become(health);
  const told = witness.seen.length;
  const startedAt = performance.now();
  const senders = urls.map((url) => startSender({ urls: [url], orders, before, perSecond: 100_000, senders: 8 }));
  while (witness.seen.length < told + orders) {
    if (performance.now() - startedAt > LIMIT_MS) throw new Error(`not all told while the neighbour ${health}`);
    await sleep(5);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  neighbour.become("well");
  await Promise.all(senders.map((sender) => sender.finish()));
  await untilSettled(db);
  return orders / seconds;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
