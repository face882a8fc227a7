"use client";

import { ERROR_CODES } from "@orderloom/schema/error";
import type { Language } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { REFUND_KIND_LABELS } from "@orderloom/schema/refund/refund";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { RefundStateTag } from "../../lib/refund-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { RefundRow } from "./order-row.ts";
import styles from "./refunds-panel.module.css";

/** The refunds of an order, the newest first; an order that nobody asked any of shows no panel. */
export function RefundsPanel({ orderId }: { orderId: string }) {
  const t = useTranslations("orders.refunds");
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const { data = [] } = useQuery(trpc.orders.refunds.queryOptions({ orderId }, { refetchInterval }));
  if (data.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className={styles.refunds}>
        {data.toReversed().map((refund) => (
          <Refund key={refund.id} refund={refund} />
        ))}
      </ul>
    </Section>
  );
}

function Refund({ refund }: { refund: RefundRow }) {
  const t = useTranslations("orders.refunds");
  const { language } = useReader();
  const { no, amount, currency, kind, state, requestedAt, stateSince, withheld } = refund;
  return (
    <li className={styles.refund}>
      <div className={styles.head}>
        <span className="ol-figures">{no}</span>
        <RefundStateTag state={state} />
        <span className={styles.kind}>{REFUND_KIND_LABELS[kind][language]}</span>
        <strong className={styles.amount}>
          <Amount minor={amount} currency={currency} />
        </strong>
      </div>
      <FactList
        facts={[
          { key: "reason", label: t("reason"), value: refund.reasonText ?? refund.reasonCode },
          { key: "requested", label: t("requested"), value: <Act at={requestedAt} words={refund.requestedBy} /> },
          {
            key: "handled",
            label: t("handled"),
            value: stateSince !== requestedAt && <Act at={stateSince} words={reasonWords(refund, language)} />,
          },
          { key: "externalNo", label: t("externalNo"), value: refund.externalNo },
          { key: "paymentNo", label: t("paymentNo"), value: refund.paymentNo },
        ]}
      />
      {withheld && <p className={styles.note}>{t("withheld")}</p>}
      <Next state={state} />
    </li>
  );
}

/** When something was done, and by whom or why where that is known. */
function Act({ at, words }: { at: string; words: string | null }) {
  return (
    <>
      <Ago at={at} />
      {words !== null && ` · ${words}`}
    </>
  );
}

/** Flows often hand on the code of a refusal: people read its sentence. */
function reasonWords({ stateReason }: RefundRow, language: Language): string | null {
  const code = ERROR_CODES.find((known) => known === stateReason);
  return code ? errorSentence(code, {}, language) : stateReason;
}

/** What somebody has to do about a refund that does not go on by itself. */
function Next({ state }: { state: RefundRow["state"] }) {
  const t = useTranslations("orders.refunds");
  if (state === "refund_failed") return <p className={styles.failed}>{t("failed")}</p>;
  return state === "refunding" ? <p className={styles.note}>{t("refunding")}</p> : null;
}
