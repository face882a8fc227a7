import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Json } from "@orderloom/schema/json";
import { LANGUAGES } from "@orderloom/schema/language";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { CustomFields } from "@orderloom/schema/order/custom-field";
import { customText } from "@orderloom/schema/order/custom-text";
import type { CustomWishes } from "@orderloom/schema/order/custom-value";
import type { Order } from "@orderloom/schema/order/order";
import { setFields } from "@orderloom/schema/order/set-fields";
import type { Tx } from "../database/database.ts";
import type { WholeOrder } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { readCustomFields } from "./read-fields.ts";

type Filling = {
  readonly whole: WholeOrder;
  readonly values: CustomWishes;
  readonly cause: Cause;
  /** The database's clock, ISO 8601. */
  readonly at: string;
};

/**
 * Fills in fields of a locked order, with its history; what is so already changes nothing. Throws `field_unknown` and
 * `field_value`.
 */
export async function fillFields(tx: Tx, keys: KeyProvider, { whole, values, cause, at }: Filling): Promise<void> {
  const defined = (await readCustomFields(tx)) ?? undefined;
  const set = setFields(whole.pieces, values, defined);
  if (!set.ok) throw new OrderloomError(set.code, { params: set.params });
  const { order, private: personal } = whole.pieces;
  const after = set.pieces;
  if (JSON.stringify([order.custom, personal]) === JSON.stringify([after.order.custom, after.private])) return;
  const patch: OrderPatch = { custom: after.order.custom, version: order.version + 1 };
  const params = { fields: told({ order: after.order, values, defined }) };
  const change = { code: "order.fields_set", params, cause, at, event: "OrderUpdated" } as const;
  await writeRegrouped(tx, keys, [changedWork(whole, { patch, told: change, parts: after })]);
}

type Told = {
  readonly order: Order;
  readonly values: CustomWishes;
  readonly defined: CustomFields | undefined;
};

/** Each field with what it holds now, in both languages; of a personal one only that it was filled in. */
function told({ order, values, defined }: Told): Json[] {
  return Object.keys(values).flatMap((key) => {
    const field = defined?.byKey.get(key);
    if (!field) return [];
    const value = order.custom?.[key];
    const [zh, en] = LANGUAGES.map((language) => {
      const text = value === undefined ? "—" : customText(field, value, { currency: order.currency, language });
      return language === "zh" ? `${field.label.zh}：${text}` : `${field.label.en}: ${text}`;
    });
    return [{ text: { zh: zh ?? "", en: en ?? "" } }];
  });
}
