import { z } from "zod";
import { Id } from "../ids.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import type { LocalizedText } from "../language.ts";
import { LIMITS } from "../limits.ts";
import { Currency, MinorUnits } from "../money.ts";
import { RefundState } from "./refund-state.ts";

/** Money only, or money once the goods came back. */
export const REFUND_KINDS = ["refund_only", "return_refund"] as const;
export const RefundKind = z.enum(REFUND_KINDS);
export type RefundKind = z.infer<typeof RefundKind>;

export const REFUND_KIND_LABELS: Readonly<Record<RefundKind, LocalizedText>> = {
  refund_only: { zh: "仅退款", en: "Refund only" },
  return_refund: { zh: "退货退款", en: "Return and refund" },
};

const Amount = MinorUnits.positive();
const Code = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const ExternalNo = z.string().trim().min(1).max(128);

/** A refund as somebody outside asks for it. Texts are what people write and count as personal. */
export const IncomingRefund = z.strictObject({
  /** The asker's own number; the same number of the same order is the same refund. */
  externalNo: ExternalNo.optional(),
  kind: RefundKind,
  amount: Amount,
  currency: Currency,
  reasonCode: Code.optional(),
  reasonText: z.string().max(LIMITS.refundReasonChars).optional(),
  requestedBy: z.string().max(LIMITS.nameChars).optional(),
});
export type IncomingRefund = z.infer<typeof IncomingRefund>;

/** A refund of an order as nodes see it, without what people wrote. `amount` is minor units of `currency`. */
export const Refund = z.strictObject({
  id: Id,
  /** Our number: the order's with `-R` and a count. */
  no: z.string(),
  externalNo: ExternalNo.nullable(),
  kind: RefundKind,
  amount: Amount,
  currency: Currency,
  reasonCode: Code.nullable(),
  state: RefundState,
  stateSince: z.iso.datetime(),
  /** What the pay system calls the payment; null until it paid. */
  paymentNo: z.string().max(128).nullable(),
  requestedAt: z.iso.datetime(),
  refundedAt: z.iso.datetime().nullable(),
});
export type Refund = z.infer<typeof Refund>;

/** The refund in `data.refund` of the event RefundRequested: what a run that it started is about. */
export const RequestedRefund = z.strictObject({
  id: Id,
  no: z.string(),
  kind: RefundKind,
  amount: Amount,
  currency: Currency,
  reasonCode: Code.nullable(),
  reasonText: z.string().nullable(),
});
export type RequestedRefund = z.infer<typeof RequestedRefund>;

/** The effect key of the payment of a refund: one refund is one payment, whichever run asks for it. */
export function refundEffectKey(refundId: Id): string {
  return `${EFFECT_KEY_HEAD}${refundId}`;
}

/** The refund whose payment has that effect key; null when it is the key of something else. */
export function refundOfEffectKey(key: string): Id | null {
  const id = Id.safeParse(key.slice(EFFECT_KEY_HEAD.length));
  return key.startsWith(EFFECT_KEY_HEAD) && id.success ? id.data : null;
}

const EFFECT_KEY_HEAD = "refund:";

/** The refund that started a run, from its trigger; null when something else did. */
export function refundOfTrigger(trigger: JsonObject): RequestedRefund | null {
  const { data } = trigger;
  if (!isJsonObject(data) || data.refund === undefined) return null;
  const read = RequestedRefund.safeParse(data.refund);
  return read.success ? read.data : null;
}
