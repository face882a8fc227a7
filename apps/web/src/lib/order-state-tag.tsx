"use client";

import { ORDER_STATE_FACTS, type OrderState } from "@orderloom/schema/order/order-state";
import { useReader } from "../shell/reader-provider.tsx";
import { StateTag } from "../ui/status/state-tag.tsx";
import { ORDER_STATE_TONES } from "./order-state-tone.ts";

/** Where an order stands, in the reader's words. */
export function OrderStateTag({ state }: { state: OrderState }) {
  const { language } = useReader();
  return <StateTag tone={ORDER_STATE_TONES[state]} label={ORDER_STATE_FACTS[state].label[language]} />;
}
