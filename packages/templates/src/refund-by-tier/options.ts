import { Id } from "@orderloom/schema/ids";
import { Role } from "@orderloom/schema/role";
import { z } from "zod";
import type { OptionContext, OptionLabels, OptionProblem } from "../frame/template.ts";

export const RefundByTierOptions = z.strictObject({
  chainId: Id.meta({ widget: "chain" }),
  payConnectionId: Id.meta({ widget: "connection", connectionType: "pay" }),
  /** Who is told of a refund that was paid; null tells nobody. */
  tellRefunded: Role.nullable().default("agent").meta({ widget: "role" }),
  /** Who is told of a refund that was rejected; null tells nobody. */
  tellRejected: Role.nullable().default("agent").meta({ widget: "role" }),
  /** Who takes care of a refund that was approved and could not be paid. Somebody must. */
  tellFailed: Role.default("finance").meta({ widget: "role" }),
  /** Null keeps the notices inside the product. */
  mailConnectionId: Id.nullable().default(null).meta({ widget: "connection", connectionType: "mail" }),
  /** Null listens to every shop. */
  shopIds: z.array(Id).min(1).max(200).nullable().default(null).meta({ widget: "shop" }),
});
export type RefundByTierOptions = z.infer<typeof RefundByTierOptions>;

export const refundByTierLabels: OptionLabels = {
  chainId: {
    label: { zh: "按金额分级的审批链", en: "Approval chain with amount tiers" },
    help: {
      zh: "退款金额落在哪一档，就由哪几级审批；不设审批人的档位自动通过。",
      en: "The refund’s amount decides which levels are asked; a tier without levels approves by itself.",
    },
  },
  payConnectionId: {
    label: { zh: "用哪个支付连接打款", en: "Pay connection that pays back" },
    help: { zh: "同一退款单只会付一次。", en: "Each refund is paid once." },
  },
  tellRefunded: {
    label: { zh: "退款成功后通知", en: "Tell, once refunded" },
    help: { zh: "清空则不通知。", en: "Leave empty to tell nobody." },
  },
  tellRejected: {
    label: { zh: "审批驳回后通知", en: "Tell, when rejected" },
    help: { zh: "清空则不通知。", en: "Leave empty to tell nobody." },
  },
  tellFailed: {
    label: { zh: "打款失败由谁处理", en: "Who handles a failed payment" },
    help: {
      zh: "批准后没付成的退款需要有人跟进，例如超过实付金额或支付系统拒绝。",
      en: "An approved refund that was not paid needs a person: more than was paid, say, or the pay system refused.",
    },
  },
  mailConnectionId: {
    label: { zh: "通知同时发邮件", en: "Mail the notices as well" },
    help: { zh: "不选则只在产品内通知。", en: "Without one, notices stay inside the product." },
  },
  shopIds: {
    label: { zh: "只处理这些店铺", en: "Only these shops" },
    help: { zh: "不选则处理所有店铺的退款申请。", en: "Without a choice, refunds of every shop." },
  },
};

/** A chain without tiers would ask everybody for every refund, which is not what this template is for. */
export function checkRefundByTier(_options: RefundByTierOptions, { chain }: OptionContext): readonly OptionProblem[] {
  if (!chain || chain.tiers) return [];
  const text = {
    zh: "这条审批链没有按金额分级，请换一条，或新建一条",
    en: "This chain has no amount tiers. Choose another one, or make one",
  };
  return [{ path: "chainId", text }];
}
