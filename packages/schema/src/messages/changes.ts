import type { ErrorParams } from "../error.ts";
import type { Language, LocalizedText } from "../language.ts";
import { ORDER_CHANGES, type OrderChangeCode } from "../order/order-change.ts";
import { renderMessage } from "./render.ts";

/** What an order's timeline tells besides changes of the order itself; filled by `renderMessage`. */
export const STORY_MESSAGES = {
  "run.started": {
    zh: "流程「{flow}」开始处理[（第 {version} 版）]",
    en: "The flow “{flow}” took it up[ (version {version})]",
  },
  "run.done": { zh: "流程「{flow}」处理完毕", en: "The flow “{flow}” is done with it" },
  "run.failed": { zh: "流程「{flow}」处理失败[，停在「{node}」]", en: "The flow “{flow}” failed[ at “{node}”]" },
  "run.cancelled": { zh: "流程「{flow}」的处理被取消[：{reason}]", en: "The flow “{flow}” was cancelled[: {reason}]" },
  "approval.asked": {
    zh: "提交审批：{title}[，等待「{role:role}」处理][，等待 {people} 处理]",
    en: "Asked for approval: {title}[; waits for {role:role}][; waits for {people}]",
  },
  "approval.passed": {
    zh: "审批自动通过：{title}，金额在免审范围内",
    en: "Approved by itself: {title}; the amount asks nobody",
  },
  "approval.approved": {
    zh: "审批通过：{title}[，{person}][，意见：{comment}]",
    en: "Approved: {title}[, by {person}][: {comment}]",
  },
  "approval.rejected": {
    zh: "审批驳回：{title}[，{person}][，意见：{comment}]",
    en: "Rejected: {title}[, by {person}][: {comment}]",
  },
  "approval.returned": {
    zh: "退回上一级审批：{title}[，{person}][，理由：{comment}]",
    en: "Returned to the level before: {title}[, by {person}][: {comment}]",
  },
  "approval.reminded": {
    zh: "审批超时，已提醒审批人：{title}",
    en: "Took too long, so those asked were reminded: {title}",
  },
  "approval.escalated": {
    zh: "审批转给[「{role:role}」]处理：{title}[，{person} 操作]",
    en: "Handed[ to {role:role}]: {title}[, by {person}]",
  },
  "notice.sent": {
    zh: "发出通知[：{title}][（发给「{role:role}」）]",
    en: "Sent a notice[: {title}][ (to {role:role})]",
  },
  "call.made": { zh: "「{node}」调用外部服务", en: "“{node}” called an outside service" },
  "call.ok": { zh: "「{node}」的外部调用成功", en: "The outside call of “{node}” succeeded" },
  "call.failed": {
    zh: "「{node}」的外部调用失败[（{attempts} 次尝试）]",
    en: "The outside call of “{node}” failed[ (attempts: {attempts})]",
  },
  "call.unknown": {
    zh: "「{node}」的外部调用结果未知，待人工核对",
    en: "It is not known whether the outside call of “{node}” took effect; a person has to check",
  },
  "stock.moved": { zh: "库存{move:stock_move}[：{pieces}]", en: "Stock · {move:stock_move}[: {pieces}]" },
  "message.conflict": {
    zh: "收到编号相同但内容不同的消息，待人工核对",
    en: "A message came twice with different contents; a person has to check",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type StoryCode = keyof typeof STORY_MESSAGES | OrderChangeCode;

/** Every sentence of an order's timeline by code. */
export const CHANGE_MESSAGES: Readonly<Record<StoryCode, LocalizedText>> = { ...ORDER_CHANGES, ...STORY_MESSAGES };

/** A line of an order's timeline in the reader's language. */
export function changeSentence(code: StoryCode, params: ErrorParams, language: Language): string {
  return renderMessage(CHANGE_MESSAGES[code], params, language);
}
