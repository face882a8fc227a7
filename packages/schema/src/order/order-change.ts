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
  "order.field_set": { zh: "字段「{field}」填为：{value}", en: "“{field}” was set to {value}" },
  "order.field_emptied": { zh: "清空字段「{field}」", en: "“{field}” was emptied" },
  "order.fields_set": { zh: "填写自定义字段：{fields}", en: "Fields were filled in: {fields}" },
  "order.split": { zh: "拆成 {count} 张子订单：{children}", en: "Split into {count} orders: {children}" },
  "order.split_from": { zh: "由订单 {parent} 拆分而来", en: "Split off order {parent}" },
  "order.unsplit": { zh: "撤销拆分[，原因：{reason}]", en: "The split was undone[: {reason}]" },
  "order.merged": { zh: "合并到订单 {into}", en: "Merged into order {into}" },
  "order.merged_from": { zh: "由 {count} 张订单合并而来：{sources}", en: "Merged of {count} orders: {sources}" },
  "order.unmerged": { zh: "撤销合并[，原因：{reason}]", en: "The merge was undone[: {reason}]" },
  "order.overdue": {
    zh: "在「{state:state}」超过 {ms:duration}，待{owner:role}处理",
    en: "Beyond {ms:duration} in {state:state}; {owner:role} acts next",
  },
  "order.dissolved": {
    zh: "拆分或合并已撤销，本单关闭[，原因：{reason}]",
    en: "Closed, because the split or merge that made it was undone[: {reason}]",
  },
  "order.family_told": {
    zh: "由拆分或合并的关联订单传来：{news:family_news}",
    en: "Told by the order it was split from or merged of: {news:family_news}",
  },
  "order.passed_on": { zh: "已传给关联订单：{news:family_news}", en: "Passed on to its family: {news:family_news}" },
  "order.parts_done": { zh: "子订单全部结束：{to:state}", en: "All of its parts are done: {to:state}" },
  "order.source_left": {
    zh: "来源订单 {source} 退出合并[，原因：{reason}]",
    en: "Order {source} left the merge[: {reason}]",
  },
  "order.warehouse_set": { zh: "发货仓库：{warehouse}", en: "Ships from {warehouse}" },
  "order.change_asked": { zh: "申请改单：{kind:change_kind}", en: "A change was asked for: {kind:change_kind}" },
  "order.change_applied": {
    zh: "改单通过并生效：{kind:change_kind}",
    en: "A change was approved and made: {kind:change_kind}",
  },
  "order.change_refused": { zh: "改单被驳回：{kind:change_kind}", en: "A change was refused: {kind:change_kind}" },
  "order.change_withdrawn": {
    zh: "撤回改单申请：{kind:change_kind}",
    en: "A change was taken back: {kind:change_kind}",
  },
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
