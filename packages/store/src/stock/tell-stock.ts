import { bucketOf, type Id } from "@orderloom/schema/ids";
import { StockNews } from "@orderloom/schema/stock/stock-news";
import type { NewRun } from "../accept/new-runs.ts";
import { writeNewRuns } from "../accept/start-runs.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { PublishedTriggers } from "../flows/published-trigger.ts";
import { newIdBeside } from "../orders/identity.ts";
import { transactionTime } from "./move-stock.ts";
import { type ChangedSku, readChangedSellable } from "./sellable.ts";

/** A trigger of a version in force that listens to stock. Flows that are paused are told when they are resumed. */
const LISTENERS = statement(
  "read_stock_listeners",
  (schema) => `
    select p.flow_id as "flowId", p.version_id as "versionId", v.triggers,
      p.max_working is not null or v.one_open_run_per is not null as "isGated"
    from control.flow_publications p join control.flow_versions v on v.id = p.version_id
    where p.environment = '${schema}' and not p.paused and v.triggers::jsonb @> '[{"spec": {"stock": {}}}]'
    order by p.flow_id`,
);

type Listener = { readonly flowId: Id; readonly versionId: Id; readonly triggers: unknown; readonly isGated: boolean };

/** So many runs at most in one transaction for a listener; the rest has its turn in the next round. */
const MOST = 200;

/**
 * Tells flows that listen to stock what may be sold now, where that is not what they were told last: one run for each
 * SKU, in the commit that remembers it. Looks at some buckets of SKUs; whoever calls goes round them. Answers how many
 * runs were started, null where no flow listens.
 */
export async function tellStock(tx: Tx, buckets: readonly number[]): Promise<number | null> {
  const listeners = await execute<Listener>(tx, LISTENERS, []);
  if (listeners.length === 0) return null;
  const at = await transactionTime(tx);
  let started = 0;
  for (const { triggers, ...flow } of listeners) {
    for (const { node, spec } of PublishedTriggers.parse(triggers)) {
      if (!spec.stock) continue;
      const to = { ...flow, node };
      const changed = await readChangedSellable(tx, { ...to, listening: spec.stock }, { buckets, limit: MOST });
      const runs = await remember(tx, to, { changed, at });
      writeNewRuns(tx, runs, at);
      started += runs.length;
    }
  }
  if (started > 0) tx.topics.add(`${tx.env}:runs`);
  return started;
}

type To = Omit<Listener, "triggers"> & { readonly node: string };

/** Who remembers first tells: a row that another runner has written meanwhile is not written again. */
const REMEMBER = statement(
  "remember_told_stock",
  (schema) => `
    insert into ${schema}.stock_told as t (bucket, flow_id, node, sku_id, available, is_presale, run_id, told_at)
    select w.bucket, $1::uuid, $2, w.sku_id, w.available, w.presale, w.run_id, $3::timestamptz
    from unnest($4::smallint[], $5::uuid[], $6::bigint[], $7::boolean[], $8::uuid[]) w(bucket, sku_id, available, presale, run_id)
    order by w.sku_id
    on conflict (bucket, flow_id, node, sku_id) do update
    set available = excluded.available, is_presale = excluded.is_presale, run_id = excluded.run_id, told_at = excluded.told_at
    where t.run_id = any($9::uuid[])
    returning t.run_id as "runId"`,
);

async function remember(
  tx: Tx,
  to: To,
  { changed, at }: { readonly changed: readonly ChangedSku[]; readonly at: string },
): Promise<readonly NewRun[]> {
  if (changed.length === 0) return [];
  const wanted = changed.map((sku) => ({ sku, runId: newIdBeside(sku.id) }));
  const rows = await execute<{ runId: Id }>(tx, REMEMBER, [
    ...[to.flowId, to.node, at, changed.map(({ id }) => bucketOf(id))],
    ...[changed.map(({ id }) => id), changed.map(({ available }) => available)],
    ...[changed.map(({ presale }) => presale), wanted.map(({ runId }) => runId)],
    changed.map(({ toldBy }) => toldBy),
  ]);
  const told = new Set(rows.map(({ runId }) => runId));
  return wanted.filter(({ runId }) => told.has(runId)).map(({ sku, runId }) => runOf(to, { sku, runId, at }));
}

function runOf(
  { flowId, versionId, node, isGated }: To,
  { sku, runId, at }: { readonly sku: ChangedSku; readonly runId: Id; readonly at: string },
): NewRun {
  const { id: _, toldBy: __, ...news } = sku;
  const event = { id: runId, type: "StockChanged", at, data: StockNews.parse(news) };
  return {
    lane: isGated ? "held" : "bulk",
    run: {
      ...{ id: runId, orderId: null, flowId, versionId, seq: 0, starts: 0, personal: false },
      ...{ state: null, later: [], order: null, retryOf: null, child: null, hop: 0 },
      input: { type: "start", node, event },
      cause: { type: "system", name: "stock" },
      startedAt: at,
    },
  };
}
