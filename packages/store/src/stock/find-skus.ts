import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { StockWish } from "@orderloom/schema/stock/stock-act";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, statement } from "../database/statement.ts";
import { aliasIdOf, skuIdOf } from "./stock-ids.ts";
import type { KnownSku, StockScene } from "./stock-scene.ts";

const READ_ALIASES = statement(
  "read_sku_aliases",
  (schema) => `
    select a.id, a.sku_id as "skuId" from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.stock_aliases a on a.bucket = w.bucket and a.id = w.id`,
);

const READ_SKUS = statement(
  "read_skus",
  (schema) => `
    select s.id, s.code, s.kind, s.presale_below as "presaleBelow", s.restockable,
      s.archived_at is not null as "isArchived", p.part_id as "partId", p.quantity
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.stock_skus s on s.bucket = w.bucket and s.id = w.id
    left join ${schema}.stock_parts p on p.bucket = s.bucket and p.bundle_id = s.id and s.kind = 'bundle'
    order by s.id, p.part_id`,
);

type SkuRow = Omit<KnownSku, "parts"> & {
  readonly kind: "item" | "bundle";
  readonly partId: Id | null;
  readonly quantity: number | null;
};

/** The SKUs that wishes name, by an alias of their channel or by our code, with the parts of bundles and `more`. */
export async function findSkus(
  tx: Tx,
  wishes: readonly StockWish[],
  more: readonly Id[],
): Promise<Pick<StockScene, "skus" | "skuOf">> {
  const aliasIds = [...new Set(wishes.flatMap((wish) => aliasIdsOf(tx, wish)))];
  const aliases = new Map(
    (aliasIds.length > 0
      ? await execute<{ id: Id; skuId: Id }>(tx, READ_ALIASES, [aliasIds.map(bucketOf), aliasIds])
      : []
    ).map(({ id, skuId }) => [id, skuId]),
  );
  const idOf = (wish: StockWish): Id => {
    const alias = aliasIdsOf(tx, wish).find((id) => aliases.has(id));
    return (alias && aliases.get(alias)) ?? skuIdOf(tx.env, wish.sku);
  };
  const named = await readSkus(tx, [...wishes.map(idOf), ...more]);
  const parts = await readSkus(
    tx,
    named.flatMap((sku) => sku.parts.map(({ skuId }) => skuId)).filter((id) => named.every((sku) => sku.id !== id)),
  );
  const skus = new Map([...named, ...parts].map((sku) => [sku.id, sku]));
  return { skus, skuOf: (wish) => skus.get(idOf(wish)) };
}

function aliasIdsOf({ env }: Tx, { channel, channelSkuId, sku }: StockWish): readonly Id[] {
  if (channel === null) return [];
  return [channelSkuId, sku].flatMap((alias) => (alias === null ? [] : [aliasIdOf(env, { channel, alias })]));
}

async function readSkus(tx: Tx, wanted: readonly Id[]): Promise<readonly KnownSku[]> {
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return [];
  const rows = await execute<SkuRow>(tx, READ_SKUS, [ids.map(bucketOf), ids]);
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((group): KnownSku[] => {
    const [first] = group;
    if (!first) return [];
    const { id, code, presaleBelow, restockable, isArchived, kind } = first;
    const made = group.flatMap(({ partId, quantity }) =>
      partId === null || quantity === null ? [] : [{ skuId: partId, quantity }],
    );
    const parts = kind === "bundle" ? made : [{ skuId: id, quantity: 1 }];
    return [{ id, code, presaleBelow, restockable, isArchived, parts }];
  });
}
