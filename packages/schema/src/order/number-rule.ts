import { z } from "zod";
import { Id } from "../ids.ts";
import type { Channel } from "./order.ts";

/** How a day stands in an order number. */
export const DATE_FORMATS = ["yyyymmdd", "yymmdd", "yyyymm", "yymm"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/**
 * What stands before the sequence. A text holds no digits, and begins with a sign where it follows a shop's code: else
 * `A` and `1`, and `A1`, would begin alike.
 */
export const NumberPart = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("channel") }),
  z.strictObject({ type: z.literal("shop") }),
  z.strictObject({ type: z.literal("date"), format: z.enum(DATE_FORMATS) }),
  z.strictObject({ type: z.literal("text"), text: z.string().regex(/^[A-Z\-_.]{1,8}$/) }),
]);
export type NumberPart = z.infer<typeof NumberPart>;

/** When the sequence begins again at its first number. */
export const NUMBER_RESETS = ["day", "month", "never"] as const;
export type NumberReset = (typeof NUMBER_RESETS)[number];

export const ShopCode = z.string().regex(/^[A-Z0-9]{1,8}$/);

/** How order numbers are made: the parts, then a sequence of at least `digits` digits. It grows and never begins anew. */
export const NumberRule = z
  .strictObject({
    parts: z.array(NumberPart).max(6),
    digits: z.int().min(3).max(12),
    reset: z.enum(NUMBER_RESETS),
    /** What shops are called in numbers, by their id. */
    shopCodes: z.record(Id, ShopCode),
  })
  .superRefine((rule, check) => {
    for (const problem of numberRuleProblems(rule)) check.addIssue({ code: "custom", message: problem });
  });
export type NumberRule = z.infer<typeof NumberRule>;

/** As installed: `TB2026010200123`. */
export const INITIAL_NUMBER_RULE: NumberRule = {
  parts: [{ type: "channel" }, { type: "date", format: "yyyymmdd" }],
  digits: 5,
  reset: "day",
  shopCodes: {},
};

/**
 * What can be wrong with a rule, each of which would let one number be given twice.
 * - `reset_date`: a sequence begins again without a date in the number that tells the times apart.
 * - `shop_sign`: a shop's code is followed by something that might belong to it.
 * - `part_twice`: a part of which there is one only stands there twice.
 */
export const NUMBER_RULE_PROBLEMS = ["reset_date", "shop_sign", "part_twice"] as const;
export type NumberRuleProblem = (typeof NUMBER_RULE_PROBLEMS)[number];

/** The problems of a rule; none where numbers made by it are never given twice. */
export function numberRuleProblems({
  parts,
  reset,
}: Pick<NumberRule, "parts" | "reset">): readonly NumberRuleProblem[] {
  const once = parts.filter(({ type }) => type !== "text").map(({ type }) => type);
  const formats = parts.flatMap((part) => (part.type === "date" ? [part.format] : []));
  const tellsDays = formats.some((format) => format.endsWith("dd"));
  const isDated = reset === "never" || tellsDays || (reset === "month" && formats.length > 0);
  const isShopApart = parts.every((part, place) => {
    const next = parts[place + 1];
    return part.type !== "shop" || (next?.type === "text" && /^[-_.]/.test(next.text));
  });
  return [
    ...(isDated ? [] : (["reset_date"] as const)),
    ...(isShopApart ? [] : (["shop_sign"] as const)),
    ...(new Set(once).size === once.length ? [] : (["part_twice"] as const)),
  ];
}

/** What an order's number is made of: its channel, its shop, and the shop's calendar day as `20260102`. */
export type NumberedOrder = { readonly channel: Channel; readonly shopId: Id; readonly day: string };

/** The beginning of a number, and the series whose sequence it takes: one series never makes two equal beginnings differ. */
export type NumberHead = { readonly head: string; readonly series: string };

/**
 * The beginning of an order's number, and its series: the beginning itself with a star for every digit of the date that
 * does not begin the sequence anew.
 */
export function numberHead({ parts, reset, shopCodes }: NumberRule, order: NumberedOrder): NumberHead {
  const head = parts.map((part) => partText(part, order, shopCodes)).join("");
  const series = parts
    .map((part) =>
      part.type === "date"
        ? maskDate(partText(part, order, shopCodes), part.format, reset)
        : partText(part, order, shopCodes),
    )
    .join("");
  return { head, series };
}

/** A whole number: the beginning and the sequence, with as many digits as it needs. */
export function orderNumber(head: string, sequence: number, digits: number): string {
  return head + String(sequence).padStart(digits, "0");
}

function partText(part: NumberPart, { channel, shopId, day }: NumberedOrder, codes: NumberRule["shopCodes"]): string {
  switch (part.type) {
    case "channel":
      return channel;
    case "shop":
      return codes[shopId] ?? shortCode(shopId);
    case "date":
      return dateText(day, part.format);
    case "text":
      return part.text;
  }
}

/** What a shop without a code is called: the end of its id. */
function shortCode(shopId: Id): string {
  return shopId.slice(-4).toUpperCase();
}

function dateText(day: string, format: DateFormat): string {
  const year = format.startsWith("yyyy") ? day.slice(0, 4) : day.slice(2, 4);
  return year + day.slice(4, format.endsWith("dd") ? 8 : 6);
}

function maskDate(text: string, format: DateFormat, reset: NumberReset): string {
  if (reset === "day") return text;
  if (reset === "never") return "*".repeat(text.length);
  return format.endsWith("dd") ? `${text.slice(0, -2)}**` : text;
}
