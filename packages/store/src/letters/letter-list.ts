import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { letterSource } from "./letter-source.ts";

/** One dead letter. `id` is the run. */
export type Letter = {
  readonly id: Id;
  /** ISO 8601. */
  readonly at: string;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly versionNumber: number | null;
};

type Query = RowScope & {
  readonly cause: string;
  /** The beginning of an order's number. */
  readonly orderNo?: string | undefined;
  readonly after?: Id | undefined;
  readonly limit: number;
};

/** The dead letters of a cause, latest first by id. */
export async function listLetters(tx: Tx, query: Query): Promise<readonly Letter[]> {
  const { cause, orderNo, after, limit, shopIds, warehouseIds } = query;
  const { rows } = await tx.client.query<Letter>(
    `select l.id, l.at, l.order_id as "orderId", l.order_no as "orderNo", v.number as "versionNumber"
     from ${letterSource(tx.env, { shops: 1, warehouses: 2 })} l
     left join control.flow_versions v on v.id = l.version_id
     where l.cause = $3 and ($4::uuid is null or l.id < $4) and ($5::text is null or l.order_no like $5 || '%')
     order by l.id desc limit $6`,
    [shopIds, warehouseIds, cause, after ?? null, orderNo ?? null, limit],
  );
  return rows;
}
