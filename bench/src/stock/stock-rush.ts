import { randomUUID } from "node:crypto";
import { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { createRawClient } from "../load/raw-client.ts";
import type { Figure } from "../yardstick/figure.ts";
import { type On, plain, say } from "../yardstick/rounds.ts";
import { stockRequest, wantOne } from "./stock-requests.ts";
import { openShelf, putOnShelf } from "./stock-shelf.ts";

const BUYERS = 1_000;
const PIECES = 100;
const ROUNDS = 20;
const CONNECTIONS = 256;

/**
 * A thousand buyers of a hundred pieces, all at once, twenty times over: what was sold beyond or below a hundred, how
 * often a balance stood below 0, who was answered with anything but yes or sold out, and the deadlocks of the server.
 */
export async function stockRush(on: On): Promise<readonly Figure[]> {
  await openShelf(on.db);
  const runner = await on.store.startRunner();
  const deadlocksBefore = await deadlocks(on);
  const total = { sold: 0, wrongRounds: 0, refused: 0, belowZero: 0 };
  const startedAt = performance.now();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const sku = `rush-${randomUUID()}`;
    await putOnShelf(on.db, [sku], PIECES);
    const client = createRawClient(runner.url, CONNECTIONS);
    const answers = await Promise.all(
      Array.from({ length: BUYERS }, () => client.send(stockRequest(on.bench.token, wantOne(sku)))),
    );
    client.close();
    const results = answers.map(({ status, body }) => (status === 200 ? resultOf(body) : `${status}`));
    const sold = results.filter((result) => result === "ok").length;
    total.sold += sold;
    total.refused += results.filter((result) => result !== "ok" && result !== "short").length;
    const { soft, lowest } = await lastOf(on, sku);
    if (sold !== PIECES || soft !== PIECES) total.wrongRounds += 1;
    if (lowest < 0) total.belowZero += 1;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await runner.stop();
  say(
    `stock-rush: ${total.sold} of ${ROUNDS * PIECES} pieces sold to ${ROUNDS * BUYERS} buyers in ${seconds.toFixed(1)} s`,
  );
  return [
    plain("stock_rush_sold", total.sold, `of ${ROUNDS * PIECES}`),
    plain("stock_rush_wrong_rounds", total.wrongRounds, `of ${ROUNDS}`),
    plain("stock_rush_below_zero", total.belowZero, "rounds"),
    plain("stock_rush_refused_otherwise", total.refused, "buyers"),
    plain("stock_rush_deadlocks", (await deadlocks(on)) - deadlocksBefore, "deadlocks"),
  ];
}

function resultOf(body: string): string {
  return StockOutcome.parse(JSON.parse(body)).result;
}

async function lastOf({ db }: On, sku: string): Promise<{ readonly soft: number; readonly lowest: number }> {
  const { rows } = await db.pool.query<{ soft: number; lowest: number }>(
    `select b.soft, (select min(least(l.free_after, l.soft_after)) from live.stock_ledger l
       where l.bucket = b.bucket and l.sku_id = b.sku_id) as lowest
     from live.stock_balances b join live.stock_skus s on s.bucket = b.bucket and s.id = b.sku_id where s.code = $1`,
    [sku],
  );
  return rows[0] ?? { soft: 0, lowest: 0 };
}

async function deadlocks({ db }: On): Promise<number> {
  const { rows } = await db.pool.query<{ deadlocks: number }>(
    "select deadlocks from pg_stat_database where datname = current_database()",
  );
  return rows[0]?.deadlocks ?? 0;
}
