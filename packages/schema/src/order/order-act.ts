import { z } from "zod";
import type { LocalizedText } from "../language.ts";
import { CustomWishes } from "./custom-value.ts";
import { HoldCode } from "./hold.ts";
import { SplitBy } from "./split-plan.ts";

const Reason = z.string().trim().max(500);

/** What people do to an order from its page, or to many from the list. */
export const OrderAct = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("hold"), code: HoldCode, reason: Reason }),
  z.strictObject({ type: z.literal("release"), code: HoldCode }),
  z.strictObject({ type: z.literal("cancel"), reason: Reason.min(1) }),
  z.strictObject({ type: z.literal("warehouse"), code: z.string().trim().min(1).max(64) }),
  z.strictObject({ type: z.literal("tag"), tag: z.string().trim().min(1).max(64) }),
  z.strictObject({ type: z.literal("untag"), tag: z.string().trim().min(1).max(64) }),
  /** Fields that administrators defined; null empties one. */
  z.strictObject({ type: z.literal("fields"), values: CustomWishes }),
  z.strictObject({ type: z.literal("split"), how: SplitBy }),
  /** With all that may be merged with it. */
  z.strictObject({ type: z.literal("merge") }),
]);
export type OrderAct = z.infer<typeof OrderAct>;
export type OrderActType = OrderAct["type"];

export const ORDER_ACT_LABELS: Readonly<Record<OrderActType, LocalizedText>> = {
  hold: { zh: "挂起", en: "Put on hold" },
  release: { zh: "解除挂起", en: "Lift a hold" },
  cancel: { zh: "取消订单", en: "Cancel" },
  warehouse: { zh: "指定发货仓库", en: "Set the warehouse" },
  tag: { zh: "添加标签", en: "Add a tag" },
  untag: { zh: "移除标签", en: "Take a tag off" },
  fields: { zh: "填写自定义字段", en: "Fill in fields" },
  split: { zh: "拆单", en: "Split" },
  merge: { zh: "合单", en: "Merge" },
};
