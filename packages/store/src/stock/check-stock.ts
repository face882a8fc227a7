import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { STOCK_CHECKS, type StockCheck } from "@orderloom/schema/proof/check";
import { STOCK_ACCOUNTS } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { execute, type Statement, statement } from "../database/statement.ts";

/** A row that breaks a rule: what it is, by the names people know it by, and what is wrong. */
export type StockFinding = {
  readonly check: StockCheck;
  /** `SKU · warehouse` of a balance, the id of a reservation. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
};

/** What holding one rule against all of a bucket came to: how many rows were looked at, and the first that break it. */
export type StockLook = {
  readonly check: StockCheck;
  readonly looked: number;
  readonly wrong: readonly Omit<StockFinding, "check">[];
};

/** Holds one rule against a bucket, naming `limit` findings at most. */
export async function checkStockRule(
  tx: Tx,
  { check, bucket, limit }: { readonly check: StockCheck; readonly bucket: number; readonly limit: number },
): Promise<StockLook> {
  const [look] = await execute<Omit<StockLook, "check">>(tx, CHECKS[check], [bucket, limit]);
  return { check, looked: look?.looked ?? 0, wrong: look?.wrong ?? [] };
}

/** Checks one bucket; the first `limit` findings of each rule. All 64 are the whole of an environment's stock. */
export async function checkStock(
  tx: Tx,
  { bucket, limit }: { readonly bucket: number; readonly limit: number },
): Promise<readonly StockFinding[]> {
  const findings: StockFinding[] = [];
  for (const check of STOCK_CHECKS) {
    const { wrong } = await checkStockRule(tx, { check, bucket, limit });
    findings.push(...wrong.map((row) => ({ check, ...row })));
  }
  return findings;
}

/** The buckets of the data tables. */
export const BUCKETS: readonly number[] = Array.from({ length: BUCKET_COUNT }, (_, bucket) => bucket);

type Rule = (schema: string) => string;

const subject = (schema: string, alias: string): string => `
  coalesce((select s.code from ${schema}.stock_skus s where s.bucket = ${alias}.bucket and s.id = ${alias}.sku_id),
    ${alias}.sku_id::text) || ' · ' ||
  coalesce((select w.code from ${schema}.stock_warehouses w where w.bucket = 0 and w.id = ${alias}.warehouse_id),
    ${alias}.warehouse_id::text)`;

const figures = (term: (account: string) => string): string =>
  `json_build_object(${STOCK_ACCOUNTS.map((account) => `'${account}', ${term(account)}`).join(", ")})`;

const movedSum = (account: string): string =>
  `coalesce(sum(l.quantity * ((l.to_account = '${account}')::int - (l.from_account = '${account}')::int)), 0)::bigint`;

const LEDGER_SUM: Rule = (schema) => `
  select ${subject(schema, "b")} as subject, sums.figures as expected, ${figures((account) => `b.${account}`)} as found
  from ${schema}.stock_balances b
  cross join lateral (
    select ${figures(movedSum)} as figures from ${schema}.stock_ledger l
    where l.bucket = b.bucket and l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id) sums
  where b.bucket = $1 and sums.figures::text <> ${figures((account) => `b.${account}`)}::text`;

const running = (account: string): string =>
  `sum(l.quantity * ((l.to_account = '${account}')::int - (l.from_account = '${account}')::int)) over moves`;

const LEDGER_CHAIN: Rule = (schema) => `
  select ${subject(schema, "c")} || ' #' || c.seq as subject,
    json_build_object('seq', c.place, ${STOCK_ACCOUNTS.map((account) => `'${account}', c.sum_${account}`).join(", ")})
      as expected,
    json_build_object('seq', c.seq, ${STOCK_ACCOUNTS.map((account) => `'${account}', c.${account}_after`).join(", ")})
      as found
  from (
    select l.*, row_number() over moves as place,
      ${STOCK_ACCOUNTS.map((account) => `${running(account)} as sum_${account}`).join(", ")}
    from ${schema}.stock_ledger l where l.bucket = $1
    window moves as (partition by l.sku_id, l.warehouse_id order by l.seq)) c
  where c.seq <> c.place or ${STOCK_ACCOUNTS.map((account) => `c.sum_${account} <> c.${account}_after`).join(" or ")}
  union all
  select ${subject(schema, "b")}, to_json(b.seq), to_json(coalesce(last.seq, 0))
  from ${schema}.stock_balances b
  cross join lateral (
    select max(l.seq) as seq from ${schema}.stock_ledger l
    where l.bucket = b.bucket and l.sku_id = b.sku_id and l.warehouse_id = b.warehouse_id) last
  where b.bucket = $1 and b.seq <> coalesce(last.seq, 0)`;

const HELD = ["soft", "allocated", "frozen", "outbound"] as const;

const heldFigures = (alias: string): string =>
  `json_build_object(${HELD.map((account) => `'${account}', ${alias}.${account}`).join(", ")})`;

const HELD_SUM: Rule = (schema) => `
  select ${subject(schema, "b")} as subject, ${heldFigures("h")} as expected, ${heldFigures("b")} as found
  from ${schema}.stock_balances b
  cross join lateral (
    select ${HELD.map((account) => `coalesce(sum(x.${account}), 0)::bigint as ${account}`).join(", ")}
    from ${schema}.stock_held x
    where x.sku_id = b.sku_id and x.warehouse_id = b.warehouse_id
      and x.soft + x.allocated + x.frozen + x.outbound > 0) h
  where b.bucket = $1 and (${HELD.map((account) => `h.${account} <> b.${account}`).join(" or ")})`;

const RESOLVED_ONCE: Rule = (schema) => `
  select r.id::text as subject,
    json_build_object('state', r.state, 'quantity', h.quantity) as expected,
    json_build_object('reserved', m.reserved, 'kinds', m.kinds, 'resolved', m.resolved) as found
  from ${schema}.stock_reservations r
  cross join lateral (
    select coalesce(sum(x.quantity), 0)::bigint as quantity from ${schema}.stock_held x
    where x.bucket = r.bucket and x.reservation_id = r.id) h
  cross join lateral (
    select coalesce(sum(l.quantity) filter (where l.kind = 'reserve'), 0)::bigint as reserved,
      coalesce(sum(l.quantity) filter (where l.from_account = 'soft'), 0)::bigint as resolved,
      coalesce(string_agg(distinct l.kind, ',') filter (where l.from_account = 'soft'), '') as kinds
    from ${schema}.stock_ledger l where l.reservation_id = r.id) m
  where r.bucket = $1 and (m.reserved <> h.quantity
    or m.resolved <> case when r.state = 'held' then 0 else h.quantity end
    or m.kinds <> case r.state when 'held' then '' when 'confirmed' then 'confirm' when 'released' then 'release'
      else 'expire' end)`;

/** The runner looks each second: what is overdue this long, nobody looks at. */
const EXPIRED_IN_TIME: Rule = (schema) => `
  select r.id::text as subject, to_json(r.expires_at) as expected, to_json(r.state) as found
  from ${schema}.stock_reservations r
  where r.bucket = $1 and r.state = 'held' and r.expires_at < now() - interval '5 minutes'`;

/** What each rule is held against, to say how many rows that were. */
const LOOKED: Readonly<Record<StockCheck, string>> = {
  ledger_sum: "stock_balances r where r.bucket = $1",
  ledger_chain: "stock_ledger r where r.bucket = $1",
  held_sum: "stock_balances r where r.bucket = $1",
  resolved_once: "stock_reservations r where r.bucket = $1",
  expired_in_time: "stock_reservations r where r.bucket = $1 and r.state = 'held'",
};

function checking(check: StockCheck, rule: Rule): Statement {
  return statement(
    `check_stock_${check}`,
    (schema) => `
      select (select count(*) from ${schema}.${LOOKED[check]}) as looked,
        coalesce((
          select json_agg(json_build_object('subject', w.subject, 'expected', w.expected, 'found', w.found)) from (
            select subject, expected::text as expected, found::text as found from (${rule(schema)}) wrong
            order by subject limit $2) w), '[]') as wrong`,
  );
}

const CHECKS: Readonly<Record<StockCheck, Statement>> = {
  ledger_sum: checking("ledger_sum", LEDGER_SUM),
  ledger_chain: checking("ledger_chain", LEDGER_CHAIN),
  held_sum: checking("held_sum", HELD_SUM),
  resolved_once: checking("resolved_once", RESOLVED_ONCE),
  expired_in_time: checking("expired_in_time", EXPIRED_IN_TIME),
};
