import { isJsonObject, type JsonObject } from "../json.ts";
import { REFUND_KIND_LABELS, REFUND_KINDS, refundOfTrigger } from "../refund/refund.ts";
import type { FieldValue, OrderField } from "./order-fields.ts";

/** A field of what started a run. `personal` ones hold what people wrote. */
export type TriggerField = OrderField & { readonly personal?: true };

/**
 * The fields that rules and templates may read of the trigger, below `trigger.`: of the refund of a run that started
 * with RefundRequested. In other runs they are empty.
 */
export const TRIGGER_FIELDS: readonly TriggerField[] = [
  { path: "refund.amount", type: "money", label: { zh: "退款金额", en: "Refund amount" } },
  {
    path: "refund.kind",
    type: "choice",
    label: { zh: "退款类型", en: "Kind of refund" },
    choices: REFUND_KINDS.map((value) => ({ value, label: REFUND_KIND_LABELS[value] })),
  },
  { path: "refund.no", type: "text", label: { zh: "退款单号", en: "Refund number" } },
  { path: "refund.reasonCode", type: "text", label: { zh: "退款原因代码", en: "Refund reason code" } },
  { path: "refund.reasonText", type: "text", label: { zh: "退款原因", en: "Refund reason" }, personal: true },
];

const BY_PATH: ReadonlyMap<string, TriggerField> = new Map(TRIGGER_FIELDS.map((field) => [field.path, field]));

/** The field of that path, or undefined when the trigger has no such field. */
export function triggerField(path: string): TriggerField | undefined {
  return BY_PATH.get(path);
}

/** The value of a listed field, an amount with its currency; null where the run was started by something else. */
export function readTriggerField(trigger: JsonObject, path: string): FieldValue {
  if (!BY_PATH.has(path)) return null;
  // Most runs were started by something else: they pay for one look only.
  if (!isJsonObject(trigger.data) || trigger.data.refund === undefined) return null;
  const refund = refundOfTrigger(trigger);
  if (!refund) return null;
  const { amount, currency, kind, no, reasonCode, reasonText } = refund;
  switch (path) {
    case "refund.amount":
      return { minor: amount, currency };
    case "refund.kind":
      return kind;
    case "refund.no":
      return no;
    case "refund.reasonCode":
      return reasonCode;
    default:
      return reasonText;
  }
}
