import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** What splitting, merging and changing orders refuses. */
export const REGROUP_ERRORS = {
  order_stale: {
    zh: "订单刚刚有变动（现在是第 {version} 版）。请刷新后核对再操作。",
    en: "The order has changed meanwhile (it is at version {version} now). Look at it again, then repeat.",
  },
  order_busy: {
    zh: "另一张订单正在处理中，这次没有操作。请稍后再试。",
    en: "One of the other orders is being worked on, so nothing was done. Try again in a moment.",
  },
  order_erased: {
    zh: "这张订单的个人信息已清除，不能再这样操作。",
    en: "The person of this order was erased, so this can no longer be done.",
  },
  order_begun: {
    zh: "[订单 {order} ]已是「{state:state}」，货已开始处理，不能再拆分、合并或改单。",
    en: "[Order {order}: ]“{state:state}” means that work on the goods has begun. It can no longer be split, merged or changed.",
  },
  order_ended: {
    zh: "订单是「{state:state}」，不能再改单。",
    en: "The order is “{state:state}”; it can no longer be changed.",
  },
  split_state: {
    zh: "「{state:state}」的订单不能拆分。只有已付款、待审核和已配货的订单可以。",
    en: "An order that is “{state:state}” cannot be split; only paid, reviewed and allocated ones can.",
  },
  split_parts: {
    zh: "分成了 {count} 份。请分成 2 到 {limit} 份。",
    en: "That makes {count} parts. Make between 2 and {limit}.",
  },
  split_lines: {
    zh: "各份加起来不是订单的全部商品。请让每件商品正好在一份里；按重量卖的商品不能再分。",
    en: "The parts are not what the order holds. Put every piece into exactly one; lines sold by weight stay whole.",
  },
  split_nothing: {
    zh: "按这种方式只会得到一份，不需要拆分。",
    en: "That makes one part, so there is nothing to split.",
  },
  split_none: {
    zh: "这张订单没有拆分，或已有子订单开始处理，不能撤销。",
    en: "This order was not split, or work on one of its parts has begun, so that cannot be undone.",
  },
  merge_state: {
    zh: "订单 {order} 是「{state:state}」，不能合并。只有已付款和已配货的订单可以。",
    en: "Order {order} is “{state:state}” and cannot be merged; only paid and allocated ones can.",
  },
  merge_refund: {
    zh: "订单 {order} 有退款，不能合并。请等退款办完。",
    en: "Order {order} has a refund and cannot be merged. Settle the refund first.",
  },
  merge_receiver: {
    zh: "订单 {order} 的电话或地址不完整，不能确定是同一个收货人。",
    en: "The phone or address of order {order} says too little to be sure that it is the same receiver.",
  },
  merge_count: {
    zh: "选了 {count} 张订单。请选 2 到 {limit} 张。",
    en: "{count} orders were chosen. Choose between 2 and {limit}.",
  },
  merge_differs: {
    zh: "订单 {order} 与其他订单的{what:merge_difference}不同，不能合并。",
    en: "Order {order} differs from the others in its {what:merge_difference}, so they cannot be merged.",
  },
  merge_window: {
    zh: "这些订单的下单时间相差超过 {hours} 小时，不能合并。",
    en: "These orders were placed more than {hours} hours apart, so they cannot be merged.",
  },
  merge_lines: {
    zh: "合并后商品行超过 {limit} 行。请少选几张。",
    en: "Together they would have more than {limit} lines. Choose fewer.",
  },
  merge_vetoed: {
    zh: "有人设了这些订单或这个买家不合并。要合并请先取消。",
    en: "Somebody said that these orders, or this buyer’s, are not to be merged. Take that back first.",
  },
  merge_none: {
    zh: "这张订单不是合并来的，或已开始处理，不能撤销合并。",
    en: "This order was not made by a merge, or work on it has begun, so that cannot be undone.",
  },
  change_open: {
    zh: "这张订单已有待审批的改单申请。请先处理那一个。",
    en: "Somebody already asked for a change of this order. Decide that one first.",
  },
  change_settled: {
    zh: "这个改单申请已经处理过了。",
    en: "This request for a change was settled before.",
  },
  change_own: {
    zh: "自己提的改单申请要由别人审批。",
    en: "Somebody else has to decide about a change that you asked for.",
  },
  change_empty: {
    zh: "改了和没改一样。请检查填写的内容。",
    en: "That would change nothing. Check what you entered.",
  },
  change_amount: {
    zh: "改后应付金额会低于零或低于已退金额。",
    en: "The order would then cost less than nothing, or less than was refunded.",
  },
  change_lines: {
    zh: "商品明细不对：每行的数量要大于零，总行数不超过 {limit} 行，且至少留一行。",
    en: "These lines cannot be: each needs a quantity above zero, there are at most {limit}, and one has to stay.",
  },
  change_stock: {
    zh: "库存不够，改后的商品配不齐。",
    en: "There is not enough stock for the changed lines.",
  },
} as const satisfies Partial<Record<ErrorCode, LocalizedText>>;
