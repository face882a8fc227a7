import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { type ErrorParams, OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import type { SkuKind } from "../tables/data/stock/stock-skus.ts";
import { skuIdOf } from "./stock-ids.ts";
import { hasStock } from "./warehouses.ts";

/** So many pieces of another SKU that a bundle is made of. */
export type BundlePart = { readonly sku: string; readonly quantity: number };

export type SkuInput = {
  readonly code: string;
  readonly name: string;
  /** Fewer available pieces are sold as pre-sale; null for the policy's number. */
  readonly presaleBelow: number | null;
  /** More can be had, so that the safety buffer may be used. */
  readonly restockable: boolean;
};

/**
 * Makes a SKU; with `parts` it is a bundle. Its code is for ever. Throws `sku_known` where there is one of the code,
 * `sku_parts` and `sku_unknown` for parts that cannot be.
 */
export async function createSku(
  tx: Tx,
  input: SkuInput & { readonly parts?: readonly BundlePart[]; readonly cause: Cause },
): Promise<Id> {
  const { code, name, presaleBelow, restockable, parts, cause } = input;
  const id = skuIdOf(tx.env, code);
  const kind: SkuKind = parts ? "bundle" : "item";
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.stock_skus (bucket, id, code, name, kind, presale_below, restockable)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [bucketOf(id), id, code.trim(), name, kind, presaleBelow, restockable],
  );
  if (rowCount !== 1) throw new OrderloomError("sku_known", { params: { sku: code } });
  if (parts) await writeParts(tx, { id, parts });
  await recordSkuAct(tx, { code: "sku.created", params: { code, name }, id, cause });
  return id;
}

/** Changes a SKU. Throws `sku_unknown`. */
export async function changeSku(tx: Tx, input: SkuInput & { readonly cause: Cause }): Promise<void> {
  const { code, name, presaleBelow, restockable, cause } = input;
  const { id } = await getSku(tx, code);
  await tx.client.query(
    `update ${tx.env}.stock_skus set name = $3, presale_below = $4, restockable = $5 where bucket = $1 and id = $2`,
    [bucketOf(id), id, name, presaleBelow, restockable],
  );
  await recordSkuAct(tx, { code: "sku.changed", params: { code, name, presaleBelow, restockable }, id, cause });
}

/** Says anew what a bundle is made of; what is reserved already keeps its parts. */
export async function setParts(
  tx: Tx,
  input: { readonly code: string; readonly parts: readonly BundlePart[]; readonly cause: Cause },
): Promise<void> {
  const { code, parts, cause } = input;
  const { id, kind } = await getSku(tx, code);
  if (kind !== "bundle") throw new OrderloomError("sku_parts", { params: { sku: code } });
  await tx.client.query(`delete from ${tx.env}.stock_parts where bucket = $1 and bundle_id = $2`, [bucketOf(id), id]);
  await writeParts(tx, { id, parts });
  const made = parts.map(({ sku, quantity }) => ({ sku, quantity }));
  await recordSkuAct(tx, { code: "sku.parts_set", params: { code, parts: made }, id, cause });
}

/** Takes a SKU out of use or back into it. Throws `sku_stocked` while there are pieces of it anywhere. */
export async function archiveSku(
  tx: Tx,
  input: { readonly code: string; readonly isArchived: boolean; readonly cause: Cause },
): Promise<void> {
  const { code, isArchived, cause } = input;
  const { id } = await getSku(tx, code);
  if (isArchived && (await hasStock(tx, "sku_id", id))) {
    throw new OrderloomError("sku_stocked", { params: { sku: code } });
  }
  await tx.client.query(
    `update ${tx.env}.stock_skus set archived_at = case when $3 then coalesce(archived_at, now()) end
     where bucket = $1 and id = $2`,
    [bucketOf(id), id, isArchived],
  );
  await recordSkuAct(tx, { code: isArchived ? "sku.archived" : "sku.restored", params: { code }, id, cause });
}

/** A SKU by its code, its row locked. Throws `sku_unknown`. */
export async function getSku(tx: Tx, code: string): Promise<{ id: Id; code: string; kind: SkuKind }> {
  const id = skuIdOf(tx.env, code);
  const { rows } = await tx.client.query<{ id: Id; code: string; kind: SkuKind }>(
    `select id, code, kind from ${tx.env}.stock_skus where bucket = $1 and id = $2 for update`,
    [bucketOf(id), id],
  );
  const [row] = rows;
  if (!row) throw new OrderloomError("sku_unknown", { params: { sku: code } });
  return row;
}

async function writeParts(tx: Tx, { id, parts }: { id: Id; parts: readonly BundlePart[] }): Promise<void> {
  const ids = new Set(parts.map(({ sku }) => skuIdOf(tx.env, sku)));
  if (parts.length === 0 || ids.size !== parts.length) throw new OrderloomError("sku_parts");
  for (const { sku, quantity } of parts) {
    const part = await getSku(tx, sku);
    if (part.kind === "bundle") throw new OrderloomError("sku_parts", { params: { sku } });
    await tx.client.query(
      `insert into ${tx.env}.stock_parts (bucket, bundle_id, part_id, quantity) values ($1, $2, $3, $4)`,
      [bucketOf(id), id, part.id, quantity],
    );
  }
}

/** Records what was done to a SKU, in the transaction that does it, and tells the screens. */
export async function recordSkuAct(
  tx: Tx,
  act: { readonly code: ControlActCode; readonly params: ErrorParams; readonly id: Id; readonly cause: Cause },
): Promise<void> {
  const { id, ...rest } = act;
  await recordAct(tx, { ...rest, subject: "sku", subjectId: id, environment: tx.env });
  tx.topics.add(`${tx.env}:stock`);
}
