"use client";

import { errorSentence } from "@orderloom/schema/messages/errors";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { type Fact, FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { CallDetail } from "./call-row.ts";
import styles from "./unknown-calls.module.css";

/** What is known: how each attempt ended, why nobody knows, and what was decided. */
export function CallFacts({ call }: { call: CallDetail }) {
  const t = useTranslations("trouble.unknown");
  const { language } = useReader();
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "medium" });
  const { failure, decision, flowName, versionNumber } = call;
  const known: Fact[] = [
    { key: "why", label: t("facts.why"), value: failure && errorSentence(failure.code, failure.params, language) },
    { key: "through", label: t("facts.connection"), value: call.connectionName },
    { key: "peer", label: t("facts.peer"), value: t(`peers.${call.idempotency}`) },
    { key: "planned", label: t("facts.planned"), value: when(call.plannedAt) },
    {
      key: "flow",
      label: t("facts.flow"),
      value: flowName && `${flowName} ${versionNumber === null ? "" : `v${versionNumber}`}`,
    },
    {
      key: "waits",
      label: t("facts.run"),
      value: call.status === "unknown" && t(call.isAwaited ? "awaited" : "ended"),
    },
  ];
  return (
    <>
      {decision !== null && call.status !== "unknown" && (
        <Section title={t("facts.decision")}>
          <FactList
            facts={[
              { key: "what", label: t("facts.answer"), value: t(`decided.${decision}`) },
              { key: "who", label: t("facts.who"), value: call.deciderName ?? t("nobody") },
              { key: "at", label: t("facts.when"), value: call.decidedAt && when(call.decidedAt) },
              { key: "reason", label: t("facts.reason"), value: call.reason },
            ]}
          />
        </Section>
      )}
      <Section title={t("facts.title")}>
        <FactList facts={known} />
      </Section>
      <Section title={t("facts.attempts", { count: String(call.attempts.length) })}>
        <ol className={styles.attempts}>
          {call.attempts.map((attempt) => (
            <li key={attempt.endedAt}>
              <span className="ol-figures">{when(attempt.endedAt)}</span> {t(`results.${attempt.result}`)}
              {attempt.code !== null && <code>{attempt.code}</code>}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
