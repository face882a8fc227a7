"use client";

import { REFUND_STATE_FACTS, type RefundState } from "@orderloom/schema/refund/refund-state";
import { useReader } from "../shell/reader-provider.tsx";
import { StateTag, type Tone } from "../ui/status/state-tag.tsx";

/** How each state of a refund looks: it goes on by itself, waits for somebody, has ended, or needs a hand now. */
const REFUND_STATE_TONES: Readonly<Record<RefundState, Tone>> = {
  requested: "waiting",
  agent_review: "waiting",
  warehouse_review: "waiting",
  finance_review: "waiting",
  refunding: "moving",
  refunded: "good",
  refund_failed: "bad",
  rejected: "off",
  withdrawn: "off",
  closed: "off",
};

/** Where a refund stands, in the reader's words. */
export function RefundStateTag({ state }: { state: RefundState }) {
  const { language } = useReader();
  return <StateTag tone={REFUND_STATE_TONES[state]} label={REFUND_STATE_FACTS[state].label[language]} />;
}
