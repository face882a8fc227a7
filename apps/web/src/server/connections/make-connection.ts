import { connectionType } from "@orderloom/nodes/connection-types";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { Currency } from "@orderloom/schema/money";
import type { Channel } from "@orderloom/schema/order/order";
import { Zone } from "@orderloom/schema/time/zone";
import { createConnection } from "@orderloom/store/connections/connections";
import { createShop, getShop } from "@orderloom/store/connections/shops";
import type { Tx } from "@orderloom/store/database/database";
import { z } from "zod";
import { keys } from "../keys.ts";

const Wish = z.strictObject({
  type: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  secret: z.string().min(1).max(4_096).optional(),
  settings: JsonObject.default({}),
  shopId: Id.optional(),
  /** Of the shop that is made; by default the installation's. */
  shop: z.strictObject({ zone: Zone.optional(), currency: Currency.optional() }).optional(),
});

/**
 * What a new connection is asked to be, checked against its kind. A kind that belongs to a shop makes one, unless
 * `shopId` names it.
 */
export const ConnectionWish = Wish.transform((wish, ctx) => {
  const kind = connectionType(wish.type);
  if (!kind) return refuse(ctx, ["type"]);
  if (kind.secret === "required" && wish.secret === undefined) return refuse(ctx, ["secret"]);
  if (kind.secret === "none" && wish.secret !== undefined) return refuse(ctx, ["secret"]);
  if (!kind.shop && (wish.shopId !== undefined || wish.shop !== undefined)) return refuse(ctx, ["shopId"]);
  const settings = kind.settings.safeParse({ ...kind.initial, ...wish.settings });
  if (!settings.success) {
    for (const issue of settings.error.issues) refuse(ctx, ["settings", ...issue.path.map(String)]);
    return z.NEVER;
  }
  return { ...wish, settings: settings.data, limits: kind.limits, channel: kind.shop?.channel ?? null };
});
export type ConnectionWish = z.output<typeof ConnectionWish>;

function refuse(ctx: z.RefinementCtx, path: readonly string[]): never {
  ctx.addIssue({ code: "custom", path: [...path] });
  return z.NEVER;
}

/**
 * Makes a connection, and its shop where it needs one. Throws `not_found` for a shop that is not in this environment
 * or is of another channel.
 */
export async function makeConnection(
  tx: Tx,
  { cause, ...wish }: ConnectionWish & { readonly cause: Cause },
): Promise<{ connectionId: Id; shopId: Id | null }> {
  const { type, name, settings, limits, secret = null, channel } = wish;
  const shopId = channel && (await shopFor(tx, channel, { ...wish, cause }));
  const connectionId = await createConnection(tx, keys(), { type, name, shopId, settings, limits, secret, cause });
  return { connectionId, shopId };
}

async function shopFor(
  tx: Tx,
  channel: Channel,
  { shopId, shop = {}, name, cause }: ConnectionWish & { readonly cause: Cause },
): Promise<Id> {
  if (shopId === undefined) return (await createShop(tx, { channel, name, ...shop, cause })).id;
  const found = await getShop(tx, shopId);
  if (found?.channel !== channel) throw new OrderloomError("not_found", { params: { shopId } });
  return shopId;
}
