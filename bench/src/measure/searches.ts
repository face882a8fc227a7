import { inTransaction } from "@orderloom/store/database/database";
import { listOrders, type OrderQuery } from "@orderloom/store/orders/order-list";
import { referenceFlow } from "../world/flow.ts";
import { MANY_CHANNELS, MANY_WAREHOUSES, type ManyOrders, makeManyOrders } from "../world/many-orders.ts";
import type { Figure } from "../yardstick/figure.ts";
import { type On, plain, say } from "../yardstick/rounds.ts";
import { quantile } from "../yardstick/statistics.ts";

const SHOPS = 6;
const PAGE = 51;
const EVERYTHING = { shopIds: null, warehouseIds: null };

type Search = { readonly name: string; readonly query: OrderQuery };
type Seen = Search & { readonly ms: number; readonly found: number; readonly scans: readonly string[] };

/**
 * Two hundred different searches and deep pages over a million orders, each asked twice and counted the second time, as
 * the list asks them. Beside the time of each stands that of reading one page without any filter.
 */
export async function searches(on: On): Promise<readonly Figure[]> {
  const { bench, sizes } = on;
  await bench.acceptOrders(1);
  const others = await Promise.all(Array.from({ length: SHOPS - 1 }, () => bench.addShop(referenceFlow)));
  const began = performance.now();
  const orders = await makeManyOrders(on.store.databaseUrl, {
    count: sizes.orders,
    shopIds: [bench.shopId, ...others.map(({ shopId }) => shopId)],
  });
  say(`${orders.count} orders were made in ${Math.round((performance.now() - began) / 1_000)} s`);
  const wanted = searchesOf(orders, await deepKeys(on));
  const seen: Seen[] = [];
  for (const search of wanted) {
    await once(on, search);
    seen.push(await once(on, search));
  }
  for (const { name, ms, found, scans } of seen.toSorted((a, b) => b.ms - a.ms).slice(0, 15)) {
    say(`${ms.toFixed(1).padStart(8)} ms  ${String(found).padStart(3)} found  ${name}  ${scans.join(" ")}`);
  }
  const scanned = seen.filter(({ scans }) => scans.length > 0);
  for (const { name, scans } of scanned) say(`sequential scan: ${name} (${scans.join(", ")})`);
  const first = seen.find(({ name }) => name === "first page");
  const p95 = quantile(
    seen.map(({ ms }) => ms),
    0.95,
  );
  return [
    { name: "search_p95_ms", value: p95, unit: "ms", reference: "search_first_page_ms", ratio: p95 / (first?.ms ?? 1) },
    plain("search_first_page_ms", first?.ms ?? Number.NaN, "ms"),
    plain("search_worst_ms", Math.max(...seen.map(({ ms }) => ms)), "ms"),
    plain("searches", seen.length, "searches"),
    plain("search_sequential_scans", scanned.length, "searches"),
  ];
}

/** Asks once, and looks at the counters of the server whether a table of orders was read from end to end. */
async function once({ db }: On, { name, query }: Search): Promise<Seen> {
  return inTransaction(db, "live", async (tx) => {
    const before = await scansOf(tx);
    const began = performance.now();
    const found = await listOrders(tx, query);
    const ms = performance.now() - began;
    const after = await scansOf(tx);
    const scans = [...after].flatMap(([table, count]) => (count > (before.get(table) ?? 0) ? [table] : []));
    return { name, query, ms, found: found.length, scans };
  });
}

type Tx = Parameters<typeof listOrders>[0];

async function scansOf(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.client.query<{ table: string; count: number }>(
    `select relname as table, seq_scan::int as count from pg_stat_xact_user_tables
     where schemaname = 'live' and relname in ('orders', 'external_refs')`,
  );
  return new Map(rows.map(({ table, count }) => [table, count]));
}

/** Where the pages end that lie a tenth, a half and nearly all of the way down. */
async function deepKeys({ db }: On): Promise<readonly NonNullable<OrderQuery["after"]>[]> {
  const { rows } = await db.pool.query<{ placedAt: string; id: string }>(
    `select placed_at as "placedAt", id from (
       select placed_at, id, ntile(40) over (order by placed_at desc, id desc) as part from live.orders) o
     where part in (1, 4, 8, 12, 16, 20, 24, 28, 32, 36, 39) and random() < 0.01 order by placed_at desc limit 400`,
  );
  const step = Math.max(1, Math.floor(rows.length / 30));
  return rows
    .filter((_, place) => place % step === 0)
    .slice(0, 30)
    .map(({ placedAt, id }) => ({ placedAt: new Date(placedAt).toISOString(), id }));
}

function searchesOf(orders: ManyOrders, keys: readonly NonNullable<OrderQuery["after"]>[]): readonly Search[] {
  const { count, orderNo, externalNo, shopIds } = orders;
  const at = (part: number) => Math.floor((count - 1) * part);
  const parts = Array.from({ length: 20 }, (_, step) => (step + 0.5) / 20);
  const base = { ...EVERYTHING, limit: PAGE };
  const search = (name: string, query: Partial<OrderQuery>): Search => ({ name, query: { ...base, ...query } });
  const states = ["completed", "shipped", "delivered", "paid", "exception", "allocated"] as const;
  const pairs = states.flatMap((one, place) => states.slice(place + 1).map((other) => [one, other] as const));
  return [
    search("first page", {}),
    ...parts.map((part) => search(`our number ${orderNo(at(part))}`, { number: orderNo(at(part)) })),
    ...parts.map((part) => search(`channel’s number ${externalNo(at(part))}`, { number: externalNo(at(part)) })),
    ...parts.map((part) => {
      const beginning = orderNo(at(part)).slice(0, 5 + Math.floor(part * 7));
      return search(`begins with ${beginning}`, { number: beginning });
    }),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((length) => {
      const beginning = externalNo(at(0.37)).slice(0, length);
      return search(`begins with ${beginning}`, { number: beginning });
    }),
    ...["nothing", "BXX", "b", "9%", "_"].map((number) => search(`begins with ${number}`, { number })),
    ...parts.map((part) =>
      search("exactly this number", { ref: { kind: "external_no", value: externalNo(at(part)) } }),
    ),
    ...states.map((state) => search(`in ${state}`, { states: [state] })),
    ...pairs.map((pair) => search(`in ${pair.join(" or ")}`, { states: pair })),
    ...MANY_CHANNELS.map((channel) => search(`of ${channel}`, { channel })),
    ...shopIds.map((shopId, place) => search(`of shop ${place}`, { shopId })),
    ...states.flatMap((state) =>
      MANY_CHANNELS.map((channel) => search(`in ${state} of ${channel}`, { states: [state], channel })),
    ),
    ...shopIds.map((shopId, place) => search(`exceptions of shop ${place}`, { states: ["exception"], shopId })),
    ...shopIds.map((shopId, place) => search(`for who sees shop ${place}`, { shopIds: [shopId] })),
    ...MANY_WAREHOUSES.map((code) => search(`for who sees warehouse ${code}`, { warehouseIds: [code] })),
    ...parts.map((part) => {
      const value = String(Math.floor(part * 100) * 5);
      return search(`table ${value}`, { field: { key: "tableNo", value } });
    }),
    search("table nowhere", { field: { key: "tableNo", value: "none" } }),
    search("table 5 of SHF in paid", { field: { key: "tableNo", value: "5" }, channel: "SHF", states: ["paid"] }),
    ...keys.map((after, place) => search(`page ${place} deep`, { after })),
    ...keys
      .slice(0, 10)
      .map((after, place) => search(`exceptions, page ${place} deep`, { after, states: ["exception"] })),
    ...keys.slice(0, 10).map((after, place) => search(`of JD, page ${place} deep`, { after, channel: "JD" })),
  ];
}
