import type { ChangeWish } from "@orderloom/schema/order/change-request";
import type { CustomFields } from "@orderloom/schema/order/custom-field";
import type { Tx } from "../database/database.ts";
import { readCustomFields } from "../fields/read-fields.ts";

/** The fields that a wish may set; read only where it is about them. */
export async function definedFor(tx: Tx, { kind }: ChangeWish): Promise<CustomFields | undefined> {
  return kind === "fields" ? ((await readCustomFields(tx)) ?? undefined) : undefined;
}
