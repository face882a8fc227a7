"use client";

import { REFUND_KIND_LABELS } from "@orderloom/schema/refund/refund";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { RefundStateTag } from "../../lib/refund-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { ApprovalDetail } from "./approval-row.ts";

/** What is to be paid back, why, and how much of what was paid has gone back already. */
export function RefundFacts({ approval: { refund, order } }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals.refund");
  const { language } = useReader();
  if (!refund) return null;
  const { no, kind, amount, currency, reasonText, reasonCode, requestedBy, state } = refund;
  return (
    <Section title={t("title")}>
      <FactList
        facts={[
          { key: "no", label: t("no"), value: <span className="ol-figures">{no}</span> },
          { key: "amount", label: t("amount"), value: <Amount minor={amount} currency={currency} /> },
          { key: "kind", label: t("kind"), value: REFUND_KIND_LABELS[kind][language] },
          { key: "reason", label: t("reason"), value: reasonText ?? reasonCode },
          { key: "by", label: t("by"), value: requestedBy },
          { key: "state", label: t("state"), value: <RefundStateTag state={state} /> },
          { key: "paid", label: t("paid"), value: order && <Amount minor={order.facts.paid} currency={currency} /> },
          {
            key: "refunded",
            label: t("refunded"),
            value: order && <Amount minor={order.facts.refunded} currency={currency} />,
          },
        ]}
      />
    </Section>
  );
}
