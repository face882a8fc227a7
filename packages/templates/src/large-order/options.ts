import { Id } from "@orderloom/schema/ids";
import { Money } from "@orderloom/schema/money";
import { Role } from "@orderloom/schema/role";
import { z } from "zod";
import type { OptionLabels, OptionProblem } from "../frame/template.ts";

/** What a paid order with an incomplete address comes to. */
export const INCOMPLETE_ADDRESS = ["review", "cancel", "ignore"] as const;
/** What an order comes to that the chain rejected. */
export const REJECTED = ["cancel", "review"] as const;

export const LargeOrderOptions = z.strictObject({
  /** Orders from this amount on are asked about; other currencies go to review. */
  threshold: Money.meta({ widget: "money" }),
  chainId: Id.meta({ widget: "chain" }),
  rejected: z.enum(REJECTED).default("cancel"),
  incompleteAddress: z.enum(INCOMPLETE_ADDRESS).default("review"),
  /** Who is told of an approved order; null tells nobody. */
  notify: Role.nullable().default("warehouse").meta({ widget: "role" }),
  /** Null keeps the notice inside the product. */
  mailConnectionId: Id.nullable().default(null).meta({ widget: "connection", connectionType: "mail" }),
  /** Null listens to every shop. */
  shopIds: z.array(Id).min(1).max(200).nullable().default(null).meta({ widget: "shop" }),
});
export type LargeOrderOptions = z.infer<typeof LargeOrderOptions>;

export const largeOrderLabels: OptionLabels = {
  threshold: {
    label: { zh: "从多少金额起要审批", en: "Approval from this amount on" },
    help: {
      zh: "按应付金额比较，刚好等于也要审批。其他币种的订单转人工审核。",
      en: "Compared with the payable amount; exactly this much is asked about too. Orders in another currency go to review.",
    },
    example: "1000.00",
  },
  chainId: {
    label: { zh: "由谁审批", en: "Who approves" },
    help: { zh: "审批链决定问哪些人、按什么顺序。", en: "The chain says who is asked, and in which order." },
  },
  rejected: { label: { zh: "驳回后", en: "When it is rejected" } },
  "rejected.cancel": { label: { zh: "取消订单", en: "Cancel the order" } },
  "rejected.review": { label: { zh: "转人工审核", en: "Send it to review" } },
  incompleteAddress: {
    label: { zh: "地址不完整的订单", en: "Orders with an incomplete address" },
    help: { zh: "先于金额判断。", en: "Looked at before the amount." },
  },
  "incompleteAddress.review": { label: { zh: "转人工审核", en: "Send to review" } },
  "incompleteAddress.cancel": { label: { zh: "取消订单", en: "Cancel the order" } },
  "incompleteAddress.ignore": { label: { zh: "不检查地址", en: "Do not look at the address" } },
  notify: {
    label: { zh: "通过后通知", en: "Tell, once approved" },
    help: {
      zh: "这个角色的每个人都会收到通知；清空则不通知。",
      en: "Everybody with this role; leave empty to tell nobody.",
    },
  },
  mailConnectionId: {
    label: { zh: "通知同时发邮件", en: "Mail the notice as well" },
    help: { zh: "不选则只在产品内通知。", en: "Without one, the notice stays inside the product." },
  },
  shopIds: {
    label: { zh: "只处理这些店铺", en: "Only these shops" },
    help: { zh: "不选则处理所有店铺的订单。", en: "Without a choice, orders of every shop." },
  },
};

/** Beyond this a sample one step above the threshold would no longer be an exact number. */
const MOST_MINOR = 10_000_000_000_000;

export function checkLargeOrder({ threshold }: LargeOrderOptions): readonly OptionProblem[] {
  if (threshold.minor <= 0) {
    return [{ path: "threshold", text: { zh: "金额要大于 0", en: "The amount must be more than 0" } }];
  }
  if (threshold.minor > MOST_MINOR) {
    return [{ path: "threshold", text: { zh: "金额太大", en: "The amount is too large" } }];
  }
  return [];
}
