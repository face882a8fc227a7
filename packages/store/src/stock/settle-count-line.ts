import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import type { CountResolution } from "../tables/data/stock/stock-count-lines.ts";
import { adjustStock } from "./move-stock.ts";

/** How one difference of a count is settled, and why. */
export type SettleCountLine = {
  readonly countId: Id;
  readonly sku: string;
  readonly resolution: CountResolution;
  readonly reason: string;
  readonly cause: Cause;
};

type Line = {
  readonly expected: number | null;
  readonly counted: number | null;
  readonly resolution: CountResolution | null;
  readonly warehouse: string;
};

/**
 * Settles a difference once: `adjusted` books it in the ledger (by what differs, as the stock has moved since), `kept`
 * leaves the ledger as it is. Throws `not_found`, `conflict` where somebody was first, `sku_unknown` where there is nothing
 * to adjust, and `stock_short` where more is missing than is free.
 */
export async function settleCountLine(tx: Tx, input: SettleCountLine): Promise<void> {
  const { countId, sku, resolution, reason, cause } = input;
  const bucket = bucketOf(countId);
  const { rows } = await tx.client.query<Line>(
    `select l.expected, l.counted, l.resolution, w.code as warehouse from ${tx.env}.stock_count_lines l
     join ${tx.env}.stock_counts c on c.bucket = l.bucket and c.id = l.count_id
     join ${tx.env}.stock_warehouses w on w.bucket = 0 and w.id = c.warehouse_id
     where l.bucket = $1 and l.count_id = $2 and l.sku = $3 for update of l`,
    [bucket, countId, sku],
  );
  const [line] = rows;
  if (!line) throw new OrderloomError("not_found", { params: { sku } });
  if (line.resolution !== null) throw new OrderloomError("conflict", { params: { sku } });
  const difference = (line.counted ?? 0) - (line.expected ?? 0);
  if (resolution === "adjusted") {
    if (line.expected === null) throw new OrderloomError("sku_unknown", { params: { sku } });
    await adjustStock(tx, { sku, warehouse: line.warehouse, difference, cause, note: reason });
  }
  await tx.client.query(
    `update ${tx.env}.stock_count_lines set resolution = $4, resolved_at = clock_timestamp(), resolved_by = $5, reason = $6
     where bucket = $1 and count_id = $2 and sku = $3`,
    [bucket, countId, sku, resolution, JSON.stringify(cause), reason],
  );
  const code = resolution === "adjusted" ? "count.adjusted" : "count.kept";
  const params = { sku, warehouse: line.warehouse, difference, reason };
  await recordAct(tx, { code, params, subject: "count", subjectId: countId, cause, environment: tx.env });
  tx.topics.add(`${tx.env}:stock`);
}
