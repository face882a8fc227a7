import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { SkuKind } from "../tables/data/stock/stock-skus.ts";
import type { SkuAlias } from "./aliases.ts";
import type { BundlePart, SkuInput } from "./skus.ts";
import { skuIdOf } from "./stock-ids.ts";

/** A SKU with its names on channels and, where it is a bundle, its parts. */
export type SkuDetail = SkuInput & {
  readonly id: Id;
  readonly kind: SkuKind;
  readonly isArchived: boolean;
  readonly aliases: readonly SkuAlias[];
  readonly parts: readonly BundlePart[];
};

/** A SKU by its code, or null. */
export async function readSku(tx: Tx, code: string): Promise<SkuDetail | null> {
  const id = skuIdOf(tx.env, code);
  const { rows } = await tx.client.query<Omit<SkuDetail, "aliases" | "parts">>(
    `select id, code, name, kind, presale_below as "presaleBelow", restockable, archived_at is not null as "isArchived"
     from ${tx.env}.stock_skus where bucket = $1 and id = $2`,
    [bucketOf(id), id],
  );
  const [sku] = rows;
  if (!sku) return null;
  const aliases = await tx.client.query<SkuAlias>(
    `select channel, alias from ${tx.env}.stock_aliases where sku_id = $1 order by channel, alias`,
    [id],
  );
  const parts = await tx.client.query<BundlePart>(
    `select s.code as sku, p.quantity from ${tx.env}.stock_parts p join ${tx.env}.stock_skus s on s.id = p.part_id
     where p.bucket = $1 and p.bundle_id = $2 order by s.code`,
    [bucketOf(id), id],
  );
  return { ...sku, aliases: aliases.rows, parts: parts.rows };
}
