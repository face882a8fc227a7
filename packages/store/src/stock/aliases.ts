import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Channel } from "@orderloom/schema/order/order";
import type { Tx } from "../database/database.ts";
import { getSku, recordSkuAct } from "./skus.ts";
import { aliasIdOf } from "./stock-ids.ts";

/** What a channel calls a SKU. */
export type SkuAlias = { readonly channel: Channel; readonly alias: string };

/** Gives a SKU a name on a channel. Throws `sku_unknown`, and `alias_known` where the name is another SKU's. */
export async function addAlias(
  tx: Tx,
  input: SkuAlias & { readonly code: string; readonly cause: Cause },
): Promise<void> {
  const { code, channel, alias, cause } = input;
  const sku = await getSku(tx, code);
  const id = aliasIdOf(tx.env, input);
  const { rowCount } = await tx.client.query(
    `insert into ${tx.env}.stock_aliases (bucket, id, channel, alias, sku_id) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [bucketOf(id), id, channel, alias.trim(), sku.id],
  );
  if (rowCount !== 1) {
    const owner = await ownerOf(tx, id);
    if (owner === sku.code) return;
    throw new OrderloomError("alias_known", { params: { alias, sku: owner } });
  }
  await recordSkuAct(tx, { code: "sku.alias_added", params: { code, channel, alias }, id: sku.id, cause });
}

/** Takes a name on a channel away; one that is not there is none. */
export async function removeAlias(
  tx: Tx,
  input: SkuAlias & { readonly code: string; readonly cause: Cause },
): Promise<void> {
  const { code, channel, alias, cause } = input;
  const sku = await getSku(tx, code);
  const id = aliasIdOf(tx.env, input);
  const { rowCount } = await tx.client.query(
    `delete from ${tx.env}.stock_aliases where bucket = $1 and id = $2 and sku_id = $3`,
    [bucketOf(id), id, sku.id],
  );
  if (rowCount !== 1) return;
  await recordSkuAct(tx, { code: "sku.alias_removed", params: { code, channel, alias }, id: sku.id, cause });
}

async function ownerOf(tx: Tx, aliasId: Id): Promise<string> {
  const { rows } = await tx.client.query<{ code: string }>(
    `select s.code from ${tx.env}.stock_aliases a join ${tx.env}.stock_skus s on s.id = a.sku_id
     where a.bucket = $1 and a.id = $2`,
    [bucketOf(aliasId), aliasId],
  );
  return rows[0]?.code ?? "";
}
