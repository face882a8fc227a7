import { randomUUID } from "node:crypto";
import type { StockMessage } from "@orderloom/schema/stock/stock-message";
import { createRawClient } from "../load/raw-client.ts";
import type { Figure } from "../yardstick/figure.ts";
import { CONNECTIONS, measureInsertCommit } from "../yardstick/reference.ts";
import { type On, plain, REFERENCE_SECONDS, say } from "../yardstick/rounds.ts";
import { median, quantile } from "../yardstick/statistics.ts";
import { lookFor, stockRequest, wantOne } from "./stock-requests.ts";
import { openShelf, putOnShelf } from "./stock-shelf.ts";

const PACE = 1_000;
const SECONDS = 5;
/** A process just started still compiles its code. */
const WARM_UP_SECONDS = 3;
const SKUS = 200;
/** Every tenth buyer wants the same SKU. */
const HOT_SHARE = 10;
const ENOUGH = 10_000_000;
/** Enough that nobody waits for another's connection while the runner keeps up. */
const CLIENTS = 256;

/**
 * How long a look at stock and a reservation take at 1,000 a second, from when each was meant to be sent: p95 of the
 * rounds' medians. What one commit takes on this server in the same minutes is what they stand beside.
 */
export async function stockPaced(on: On): Promise<readonly Figure[]> {
  await openShelf(on.db);
  const codes = Array.from({ length: SKUS }, () => `paced-${randomUUID()}`);
  await putOnShelf(on.db, codes, ENOUGH);
  const runner = await on.store.startRunner();
  const skuOf = (index: number): string => codes[index % HOT_SHARE === 0 ? 0 : index % SKUS] ?? "";
  const timed = (make: (sku: string) => StockMessage, seconds: number): Promise<number> =>
    p95Of(runner.url, PACE * seconds, (index) => stockRequest(on.bench.token, make(skuOf(index))));
  await timed(wantOne, WARM_UP_SECONDS);
  const commits: number[] = [];
  const reads: number[] = [];
  const takes: number[] = [];
  for (let round = 1; round <= on.sizes.rounds; round += 1) {
    commits.push((CONNECTIONS * 1_000) / (await measureInsertCommit(on.store.databaseUrl, REFERENCE_SECONDS)));
    reads.push(await timed(lookFor, SECONDS));
    takes.push(await timed(wantOne, SECONDS));
    say(`stock-paced ${round}/${on.sizes.rounds}: p95 read ${ms(reads)}, taken ${ms(takes)}, a commit ${ms(commits)}`);
  }
  await runner.stop();
  const reference = plain("reference_commit_ms", median(commits), "ms");
  const beside = (name: string, seen: readonly number[]): Figure => {
    const ratio = median(seen.map((value, index) => value / (commits[index] ?? Number.NaN)));
    return { ...plain(name, median(seen), "ms"), reference: reference.name, ratio };
  };
  return [reference, beside(`stock_read_p95_ms_at_${PACE}`, reads), beside(`stock_take_p95_ms_at_${PACE}`, takes)];
}

async function p95Of(url: string, total: number, requestOf: (index: number) => Buffer): Promise<number> {
  const client = createRawClient(url, CLIENTS);
  const requests = Array.from({ length: total }, (_, index) => requestOf(index));
  const waited: number[] = [];
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (const [index, request] of requests.entries()) {
    const due = startedAt + (index * 1_000) / PACE;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const sent = client.send(request).then(({ status, body }) => {
      if (status !== 200) throw new Error(`a buyer was answered ${status}: ${body}`);
      waited.push(performance.now() - due);
    });
    pending.push(sent);
  }
  await Promise.all(pending);
  client.close();
  return quantile(waited, 0.95);
}

function ms(values: readonly number[]): string {
  return `${(values.at(-1) ?? 0).toFixed(1)} ms`;
}
