import { z } from "zod";
import type { LocalizedText } from "../language.ts";

/** Why a row was not taken; `{column}` and the like are params. They never hold what a cell says of a person. */
export const IMPORT_REASONS = {
  missing: { zh: "缺少{field}", en: "{field} is missing" },
  not_a_number: { zh: "「{column}」不是数字", en: "“{column}” is no number" },
  not_a_date: { zh: "「{column}」不是日期", en: "“{column}” is no date" },
  unknown_status: { zh: "不认识的订单状态「{word}」", en: "The status “{word}” is not known" },
  digits_lost: {
    zh: "「{column}」的数字被表格软件截断，请以文本格式导出",
    en: "“{column}” lost digits in a spreadsheet; export it as text",
  },
  quantity_zero: { zh: "数量为 0", en: "The quantity is 0" },
  no_order: { zh: "没有找到这行所属的订单", en: "No file has the order of this row" },
  mixed_currency: { zh: "同一订单有多个币种", en: "The order has several currencies" },
  too_many_lines: { zh: "一个订单最多 {limit} 行商品", en: "An order has at most {limit} lines" },
  line_differs: { zh: "子单号重复但内容不同", en: "The line number comes twice with different content" },
  too_large: { zh: "金额过大", en: "The amount is too large" },
  too_long: { zh: "「{column}」的内容过长", en: "“{column}” is too long" },
  with_row: { zh: "同一订单的第 {line} 行有错", en: "Row {line} of the same order is wrong" },
  custom_value: {
    zh: "「{column}」不是该字段能填的值，或没有这个字段",
    en: "“{column}” is no value of its field, or there is no such field",
  },
  refused: { zh: "订单没有被接受（{code}）", en: "The order was not accepted ({code})" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type ImportReasonCode = keyof typeof IMPORT_REASONS;
const isReasonCode = (code: string): code is ImportReasonCode => Object.hasOwn(IMPORT_REASONS, code);
const REASON_CODES: readonly ImportReasonCode[] = Object.keys(IMPORT_REASONS).filter(isReasonCode);

/** A reason with its params, as it is stored. */
export const ImportReason = z.strictObject({
  code: z.enum(REASON_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportReason = z.infer<typeof ImportReason>;
