import type { LocalizedText } from "@orderloom/schema/language";

export const payRefundHelp: LocalizedText = {
  zh: `把启动这次运行的退款单通过支付系统付给买家。流程要从「申请退款」开始。

- 打款前先把退款单改为「退款中」，并核对：同一订单退款中与已退款之和不超过已付金额。超出、订单未付款或退款单已拒绝时，不联系支付系统，从「不能退款」离开，原因代码是 outputs.节点.code。
- 同一退款单无论经过几次审批、几次运行，只打款一次；每次尝试都带同一个幂等键和签名。
- 没有收到明确结果（超时、5xx）时用同一个键最多重试 3 次，支付系统认得这个键，不会付第二次。
- 付成后退款单为「已退款」，订单的已退金额随之增加，从「已退款」离开。
- 支付系统明确拒绝，或重试后仍未送达：退款单变为「退款失败」，节点失败。之后由人工处理：线下打款后用「修改退款状态」记为「已退款」，或改为「已关闭」。「出错时」选「走错误出口」可以接通知和审批。
- 重试后结果仍然未知：退款单停在「退款中」，占用的金额不会释放，也不会再付；请在支付系统按退款单号核对后，用「修改退款状态」记为「已退款」或「退款失败」。`,
  en: `Pays the refund that started the run back through a pay system. The flow has to start with “Refund requested”.

- The refund becomes “Refunding” first, and is checked: what is being refunded and was refunded of one order never exceeds what was paid. Beyond that, for an unpaid order or a rejected refund, nothing is sent; it leaves by “Refused” with the reason as outputs.node.code.
- A refund is paid once however many approvals and runs lead here: every attempt carries the same idempotency key and a signature.
- Without a clear answer (timeout, 5xx) it is tried again under the same key, three times at most. The pay system knows the key and does not pay twice.
- Once paid, the refund is “Refunded”, the order’s refunded amount grows, and it leaves by “Paid”.
- When the pay system refuses, or could not be reached at any attempt, the refund becomes “Refund failed” and the node fails. From there it is a person’s: pay by hand and set “Refunded” with “Set refund status”, or set “Closed”. With the error port, a notice and an approval can be drawn for it.
- When it is still not known after the retries, the refund stays “Refunding”: its money stays reserved and is not sent again. Look the refund number up in the pay system, then set “Refunded” or “Refund failed”.`,
};
