import type { LocalizedText } from "@orderloom/schema/language";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { REFUND_STATE_FACTS } from "@orderloom/schema/refund/refund-state";
import { ROLE_LABELS } from "@orderloom/schema/role";

type Words = Readonly<Record<string, LocalizedText>>;

const labelsOf = (facts: Readonly<Record<string, { readonly label: LocalizedText }>>): Words =>
  Object.fromEntries(Object.entries(facts).map(([code, { label }]) => [code, label]));

/** The product's own words for the codes that a widget chooses from. */
export const WIDGET_WORDS = {
  role: ROLE_LABELS,
  event: EVENT_LABELS,
  "order-state": labelsOf(ORDER_STATE_FACTS),
  "refund-state": labelsOf(REFUND_STATE_FACTS),
} as const satisfies Readonly<Record<string, Words>>;

/** What a widget calls a code; null where it has no words of its own. */
export function widgetWord(widget: string | null, code: string): LocalizedText | null {
  const words = new Map<string, Words>(Object.entries(WIDGET_WORDS)).get(widget ?? "");
  return new Map(Object.entries(words ?? {})).get(code) ?? null;
}
