import { type Environment, type Id, withBucket } from "@orderloom/schema/ids";
import type { Channel } from "@orderloom/schema/order/order";
import { namedId } from "../orders/identity.ts";

/** Warehouses are few and read together: all of them lie in this bucket. */
export const WAREHOUSE_BUCKET = 0;

/** The id of a SKU, which follows from its code; codes that differ in case or outer blanks alone are one. */
export function skuIdOf(env: Environment, code: string): Id {
  return namedId({ env, kind: "sku", name: nameKey(code) });
}

/** The id of what a channel calls a SKU. */
export function aliasIdOf(env: Environment, { channel, alias }: { channel: Channel; alias: string }): Id {
  return namedId({ env, kind: "sku-alias", name: `${channel}\n${nameKey(alias)}` });
}

/** The id of a warehouse, which follows from its code. */
export function warehouseIdOf(env: Environment, code: string): Id {
  return withBucket(namedId({ env, kind: "warehouse", name: nameKey(code) }), WAREHOUSE_BUCKET);
}

function nameKey(name: string): string {
  return name.normalize("NFKC").trim().toUpperCase();
}
