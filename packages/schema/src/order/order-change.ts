import type { LocalizedText } from "../language.ts";

/** What happens to an order, with the sentence of each for its timeline; filled by `renderMessage`. */
export const ORDER_CHANGES = {
  "order.created": { zh: "订单进入系统：{events:event}", en: "The order came in: {events:event}" },
  "order.reported": {
    zh: "渠道更新：{events:event}[（经过 {implied:state}）]",
    en: "The channel reported: {events:event}[ (by way of {implied:state})]",
  },
  "order.noted": { zh: "渠道单据有更新，订单本身未变", en: "The channel’s own record moved; the order did not" },
  "order.parts_changed": {
    zh: "收货信息、商品明细或备注有变动",
    en: "Delivery details, lines or notes changed",
  },
  "order.state_set": {
    zh: "状态：{from:state} → {to:state}[，原因：{reason}]",
    en: "{from:state} → {to:state}[: {reason}]",
  },
  "order.hold_added": { zh: "挂起：{hold:hold}[（{reason}）]", en: "Put on hold: {hold:hold}[ ({reason})]" },
  "order.hold_removed": { zh: "解除挂起：{hold:hold}", en: "Lifted the hold: {hold:hold}" },
  "order.tag_added": { zh: "添加标签「{tag}」", en: "Added the tag “{tag}”" },
  "order.tag_removed": { zh: "移除标签「{tag}」", en: "Removed the tag “{tag}”" },
  "refund.requested": {
    zh: "申请退款 {no}：{kind:refund_kind}，{amount}",
    en: "Refund {no} was requested: {kind:refund_kind}, {amount}",
  },
  "refund.state_set": {
    zh: "退款 {no}（{amount}）：{from:refund_state} → {to:refund_state}",
    en: "Refund {no} ({amount}): {from:refund_state} → {to:refund_state}",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type OrderChangeCode = keyof typeof ORDER_CHANGES;
