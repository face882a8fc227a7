import { z } from "zod";
import type { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import { MinorUnits } from "../money.ts";
import { CustomWishes } from "./custom-value.ts";
import { OrderLine } from "./order.ts";
import { SplitPiece } from "./split-plan.ts";

/** What of an order may be asked to change. */
export const CHANGE_KINDS = ["address", "amount", "lines", "fields"] as const;
export const ChangeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const CHANGE_STATES = ["open", "applied", "refused", "withdrawn"] as const;
export const ChangeState = z.enum(CHANGE_STATES);
export type ChangeState = z.infer<typeof ChangeState>;

export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, LocalizedText>> = {
  address: { zh: "收货信息", en: "Receiver" },
  amount: { zh: "金额", en: "Amount" },
  lines: { zh: "商品明细", en: "Lines" },
  fields: { zh: "自定义字段", en: "Custom fields" },
};

export const CHANGE_STATE_LABELS: Readonly<Record<ChangeState, LocalizedText>> = {
  open: { zh: "待审批", en: "Waiting" },
  applied: { zh: "已生效", en: "Applied" },
  refused: { zh: "已驳回", en: "Refused" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
};

/** A value as it is to be stored: who sends back what was masked for them would overwrite what it hides. */
const Unmasked = (chars: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(chars)
    .regex(/^[^*＊]*$/u);

/** A receiver; what is not given stays. */
export const AddressWish = z.strictObject({
  kind: z.literal("address"),
  name: Unmasked(500).optional(),
  phone: Unmasked(64).optional(),
  address: Unmasked(1_000).optional(),
  postcode: Unmasked(64).optional(),
  province: Unmasked(500).optional(),
  city: Unmasked(500).optional(),
  district: Unmasked(500).optional(),
});

/** Money put on the order or taken off it by hand, in minor units of its currency; negative makes it cheaper. */
export const AmountWish = z.strictObject({ kind: z.literal("amount"), adjustment: MinorUnits });

/** A line to be added. */
export const AddedLine = OrderLine.pick({ sku: true, name: true, quantity: true, unitPrice: true }).extend({
  kind: z.enum(["product", "gift"]),
});

/** The lines that stay, with how many of each, and those that come; a line that is not named is taken off. */
export const LinesWish = z.strictObject({
  kind: z.literal("lines"),
  keep: z.array(SplitPiece).max(LIMITS.orderLines),
  add: z.array(AddedLine).max(LIMITS.orderLines),
});

/** Fields that administrators defined, with what is to stand in them; null empties one. What is not named stays. */
export const FieldsWish = z.strictObject({ kind: z.literal("fields"), values: CustomWishes });

/** What somebody wants of an order. */
export const ChangeWish = z.discriminatedUnion("kind", [AddressWish, AmountWish, LinesWish, FieldsWish]);
export type ChangeWish = z.infer<typeof ChangeWish>;
