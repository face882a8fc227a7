import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** What orders and their refunds refuse. */
export const ORDER_ERRORS = {
  transition_illegal: {
    zh: "订单不能从「{from:state}」变为「{to:state}」[，可以变为：{allowed:state}]。请调整流程或换一个状态。",
    en: "An order cannot go from “{from:state}” to “{to:state}”[; it may go to: {allowed:state}]. Change the flow or choose another state.",
  },
  order_missing: {
    zh: "这次运行没有对应的订单，此步骤无法执行。请检查流程的触发方式。",
    en: "This run has no order, so the step cannot be done. Check what starts the flow.",
  },
  hold_blocks: {
    zh: "订单因「{hold:hold}」被挂起，不能变为「{to:state}」。请先处理并解除挂起。",
    en: "The order is on hold (“{hold:hold}”) and cannot become “{to:state}”. Settle the hold and lift it first.",
  },
  reason_required: {
    zh: "变为「{to:state}」必须填写原因。",
    en: "Becoming “{to:state}” needs a reason. Give one.",
  },
  import_unreadable: {
    zh: "无法读取这个文件。请上传 CSV（可用 gzip 压缩）或 XLSX，第一行是列名。",
    en: "This file cannot be read as a table. Send CSV (gzip is fine) or XLSX whose first row names the columns.",
  },
  import_columns: {
    zh: "文件的列太多，最多 {limit} 列。请删去不需要的列后重试。",
    en: "The file has too many columns; {limit} is the most. Remove those that are not needed.",
  },
  import_full: {
    zh: "一次导入最多 {files} 个文件、{rows} 行。请分几次导入。",
    en: "An import takes at most {files} files and {rows} rows. Bring them in several imports.",
  },
  import_not_draft: {
    zh: "这次导入已经开始或结束，不能再改。请新建一次导入。",
    en: "This import has begun or ended and cannot be changed. Begin another one.",
  },
  import_unmapped: {
    zh: "还不能开始：每个文件都要有订单编号（或对应列），并且要有一列是下单时间。请补全列的对应关系。",
    en: "It cannot start yet: each file needs the order number (or a column that leads to it), and one needs the time of the order. Complete the columns.",
  },
  import_connection: {
    zh: "请选择一个未暂停的「文件导入」连接。",
    en: "Choose a connection of the kind “File import” that is not paused.",
  },
  tags_full: {
    zh: "订单的标签已达上限（{limit} 个），没有再添加。请先移除不用的标签。",
    en: "The order already carries {limit} tags, the most it may, so none was added. Remove one that is not used.",
  },
  field_unknown: {
    zh: "没有可填写的字段「{field}」：它不存在、已停用，或不用于这种订单。请在「自定义字段」中核对。",
    en: "There is no field “{field}” to fill in: it does not exist, is retired, or orders of this type do not have it. Look under “Custom fields”.",
  },
  field_value: {
    zh: "「{field}」不能填这个值。请按字段的类型或选项填写。",
    en: "“{field}” cannot hold this value. Give one of its type, or one of its options.",
  },
  fields_missing: {
    zh: "变为「{to:state}」前必须填写：{fields}。请先补全。",
    en: "Before it becomes “{to:state}” the order needs: {fields}. Fill that in first.",
  },
  field_fixed: {
    zh: "「{field}」的类型和是否个人信息不能再改，已有订单按原来的含义保存。请新建一个字段。",
    en: "The type of “{field}”, and whether it is personal, cannot change: orders hold values of it. Define another field.",
  },
  fields_full: {
    zh: "自定义字段已达上限（{limit} 个）。请停用不用的字段。",
    en: "There are {limit} custom fields, the most there may be. Retire one that is not used.",
  },
  order_unknown: {
    zh: "这个店铺没有订单[「{order}」]。请先推送订单，再发送与它有关的事件。",
    en: "This shop has no order[ “{order}”]. Send the order first, then what happened to it.",
  },
  order_ambiguous: {
    zh: "这个店铺有多张订单的编号是「{order}」。请改用 orderKey 指明是哪一张。",
    en: "Several orders of this shop have the number “{order}”. Say which one by its orderKey.",
  },
  refund_known: {
    zh: "这张订单已有编号为「{no}」的退款单，类型或金额不同。请核对编号，或换一个新编号。",
    en: "The order already has a refund “{no}” of another kind or amount. Check the number, or use a new one.",
  },
  refund_missing: {
    zh: "这次运行没有对应的退款单，此步骤无法执行。请让流程从「申请退款」开始。",
    en: "This run is about no refund, so the step cannot be done. Let the flow start with “Refund requested”.",
  },
  refund_move_illegal: {
    zh: "退款单不能这样变更[：「{from:refund_state}」→「{to:refund_state}」][，可以变为：{allowed:refund_state}]。请调整流程。",
    en: "A refund cannot make this move[: “{from:refund_state}” to “{to:refund_state}”][; it may go to: {allowed:refund_state}]. Change the flow.",
  },
  refund_currency: {
    zh: "订单币种是 {expected}，不能按 {found} 退款。请改用订单的币种。",
    en: "The order is in {expected} and cannot be refunded in {found}. Ask for it in the order’s currency.",
  },
  refund_unpaid: {
    zh: "订单没有收到付款，无款可退。请核对订单的付款情况。",
    en: "Nothing was paid for this order, so nothing can be refunded. Check its payment.",
  },
  refund_stepped_back: {
    zh: "订单「{state:state}」，款项已转到实际发货的订单上，这里没有打款。请到那张订单上申请退款。",
    en: "The order is “{state:state}”: its money stands at the orders shipped in its place, so nothing was paid here. Ask for the refund at those.",
  },
  refund_exceeds_paid: {
    zh: "退款[ {amount} ]超过可退金额[ {left}]，没有打款。请核对这张订单的其他退款。",
    en: "The refund[ of {amount}] is more than may still be refunded[ ({left})], so nothing was paid. Check the order’s other refunds.",
  },
  refunds_full: {
    zh: "这张订单的退款单已达上限（{limit} 个），没有再添加。请处理已有的退款单。",
    en: "The order already has {limit} refunds, the most it may, so none was added. Settle the ones it has.",
  },
} as const satisfies Partial<Record<ErrorCode, LocalizedText>>;
