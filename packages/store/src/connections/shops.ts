import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import type { Environment, Id } from "@orderloom/schema/ids";
import type { Currency } from "@orderloom/schema/money";
import type { Channel } from "@orderloom/schema/order/order";
import { and, asc, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import { getSettings } from "../control/settings.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { shops } from "../tables/control/shops.ts";

/** One seller's place on one channel. `zone` is an IANA name. */
export type Shop = {
  readonly id: Id;
  readonly environment: Environment;
  readonly channel: Channel;
  readonly name: string;
  readonly zone: string;
  readonly currency: Currency;
};

/** Makes a shop in the transaction's environment; zone and currency default to the installation's. */
export async function createShop(
  tx: Tx,
  input: {
    readonly channel: Channel;
    readonly name: string;
    readonly zone?: string | undefined;
    readonly currency?: Currency | undefined;
    /** Given for a shop that is the same on every installation. */
    readonly id?: Id;
    readonly cause: Cause;
  },
): Promise<Shop> {
  const defaults = await getSettings(tx);
  const { id = randomUUID(), channel, name, zone = defaults.zone, currency = defaults.currency, cause } = input;
  const shop: Shop = { id, environment: tx.env, channel, name, zone, currency };
  await tx.drizzle.insert(shops).values(shop);
  await recordAct(tx, {
    code: "shop.created",
    params: { name, channel },
    subject: "shop",
    subjectId: shop.id,
    cause,
    environment: tx.env,
  });
  tellControl(tx, "control:connections");
  return shop;
}

/** A shop of the transaction's environment, or null. */
export async function getShop(tx: Tx, shopId: Id): Promise<Shop | null> {
  const [row] = await selectShops(tx).where(and(eq(shops.id, shopId), eq(shops.environment, tx.env)));
  return row ?? null;
}

/**
 * The shops of the transaction's environment by name; `shopIds` narrows to those a person may see, null is all.
 * An installation has at most a few hundred, so the list has no pages.
 */
export async function listShops(tx: Tx, shopIds: readonly string[] | null): Promise<readonly Shop[]> {
  return selectShops(tx)
    .where(
      and(
        eq(shops.environment, tx.env),
        shopIds ? sql`${shops.id} = any(${sql.param([...shopIds])}::uuid[])` : undefined,
      ),
    )
    .orderBy(asc(shops.name), asc(shops.id));
}

function selectShops(tx: ControlTx) {
  return tx.drizzle
    .select({
      id: shops.id,
      environment: shops.environment,
      channel: shops.channel,
      name: shops.name,
      zone: shops.zone,
      currency: shops.currency,
    })
    .from(shops);
}
