"use client";

import { inLanguage } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { RefundStateTag } from "../../lib/refund-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./sample-list.module.css";
import { type SampleResult, sampleAmount } from "./sample-results.ts";
import { useOutcomeWords } from "./use-outcome-words.ts";

/** Sample orders, each with what becomes of it and the way it takes. */
export function SampleList({ results }: { results: readonly SampleResult[] }) {
  return (
    <ul className={styles.list}>
      {results.map((result) => (
        <SampleItem key={result.sample.id} result={result} />
      ))}
    </ul>
  );
}

function SampleItem({ result }: { result: SampleResult }) {
  const { sample, outcome, way } = result;
  const t = useTranslations("templates");
  const { language } = useReader();
  const words = useOutcomeWords();
  return (
    <li className={styles.item} data-testid={`sample-${sample.id}`}>
      <div className={styles.head}>
        <span className={styles.name}>{inLanguage(sample.name, language)}</span>
        <span className="ol-figures">
          <Amount {...sampleAmount(sample)} />
        </span>
        <span className={styles.result}>
          {outcome.refundState ? (
            <RefundStateTag state={outcome.refundState} />
          ) : (
            <OrderStateTag state={outcome.orderState} />
          )}
        </span>
      </div>
      <p className={styles.sentence}>
        {outcome.failure ? errorSentence(outcome.failure.code, outcome.failure.params, language) : words(result)}
      </p>
      <ol className={styles.way} aria-label={t("way")}>
        {way.map(({ key, name, choice }) => (
          <li key={key}>
            {name}
            {choice && <em>{choice}</em>}
          </li>
        ))}
      </ol>
    </li>
  );
}
