import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { CountResolution } from "../tables/data/stock/stock-count-lines.ts";

/** A count as it is listed. Times are ISO 8601. */
export type CountRow = {
  readonly id: Id;
  readonly warehouse: string;
  readonly reference: string;
  readonly countedAt: string;
  readonly skus: number;
  readonly differences: number;
  /** Differences that nobody has settled. */
  readonly open: number;
};

/** What a count differs in; null stands for a SKU that one side does not have. */
export type CountDifference = {
  readonly sku: string;
  readonly expected: number | null;
  readonly counted: number | null;
  readonly resolution: CountResolution | null;
  readonly resolvedAt: string | null;
  readonly reason: string | null;
};

const MOST_COUNTS = 50;

/** The latest counts of the warehouses that the reader may see (null for all), newest first. */
export async function listCounts(tx: Tx, warehouseIds: readonly string[] | null): Promise<readonly CountRow[]> {
  const { rows } = await tx.client.query<CountRow>(
    `select c.id, w.code as warehouse, c.reference, c.counted_at as "countedAt", c.skus, c.differences,
       (select count(*) from ${tx.env}.stock_count_lines l
        where l.bucket = c.bucket and l.count_id = c.id and l.resolution is null) as open
     from ${tx.env}.stock_counts c join ${tx.env}.stock_warehouses w on w.bucket = 0 and w.id = c.warehouse_id
     where $1::text[] is null or w.code = any($1)
     order by c.counted_at desc, c.id desc limit ${MOST_COUNTS}`,
    [warehouseIds],
  );
  return rows;
}

/** The differences of a count after a SKU, those that wait for somebody first named by their codes. */
export async function readCountLines(
  tx: Tx,
  { countId, after, limit }: { readonly countId: Id; readonly after: string | null; readonly limit: number },
): Promise<readonly CountDifference[]> {
  const { rows } = await tx.client.query<CountDifference>(
    `select l.sku, l.expected, l.counted, l.resolution, l.resolved_at as "resolvedAt", l.reason
     from ${tx.env}.stock_count_lines l
     where l.bucket = $1 and l.count_id = $2 and ($3::text is null or l.sku > $3) order by l.sku limit $4`,
    [bucketOf(countId), countId, after, limit],
  );
  return rows;
}

/** The code of the warehouse that a count is of; null where there is no such count. */
export async function warehouseOfCount(tx: Tx, countId: Id): Promise<string | null> {
  const { rows } = await tx.client.query<{ code: string }>(
    `select w.code from ${tx.env}.stock_counts c
     join ${tx.env}.stock_warehouses w on w.bucket = 0 and w.id = c.warehouse_id where c.bucket = $1 and c.id = $2`,
    [bucketOf(countId), countId],
  );
  return rows[0]?.code ?? null;
}
