"use client";

import ExceptionOutlined from "@ant-design/icons/ExceptionOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import details from "../../ui/split-view/details.module.css";
import { MissingNote } from "../../ui/status/missing-note.tsx";
import { CallFacts } from "./call-facts.tsx";
import type { CallDetail } from "./call-row.ts";
import { DecideForm } from "./decide-form.tsx";
import styles from "./unknown-calls.module.css";

/** What a call was to do and what is known of it, and under it the two answers. */
export function CallDetails({ callId }: { callId: string }) {
  const t = useTranslations("trouble.unknown");
  const trpc = useTRPC();
  const { environment } = useReader();
  const refetchInterval = usePolling();
  const mayDecide = useMay("call.decide");
  const query = useQuery(trpc.calls.getUnknown.queryOptions({ callId }, { refetchInterval }));
  if (query.data) {
    const call = query.data;
    return (
      <>
        <div className={details.scroll}>
          <Heading call={call} />
          <CallFacts call={call} />
        </div>
        {call.status === "unknown" && mayDecide && <DecideForm call={call} />}
        {call.status === "unknown" && !mayDecide && <p className={styles.bar}>{t("mayNot")}</p>}
      </>
    );
  }
  if (!query.error) return <Skeleton active className={details.blank ?? ""} paragraph={{ rows: 8 }} />;
  return (
    <MissingNote
      error={query.error}
      onRetry={query.refetch}
      icon={<ExceptionOutlined />}
      title={t("missingTitle")}
      text={t("missingText")}
      back={{ href: `/${environment}/trouble/unknown`, label: t("back") }}
    />
  );
}

function Heading({ call }: { call: CallDetail }) {
  const t = useTranslations("trouble.unknown");
  const { environment, language } = useReader();
  const mayReadRuns = useMay("run.read");
  const { words, orderId, orderNo, runId } = call;
  return (
    <header className={details.heading}>
      <h2>{inLanguage(words.title, language)}</h2>
      {words.amount && (
        <p className={details.amount}>
          <Amount minor={words.amount.minor} currency={words.amount.currency} />
        </p>
      )}
      {words.summary && <p className={styles.soft}>{inLanguage(words.summary, language)}</p>}
      <p className={details.ways}>
        {orderId !== null && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {t("order", { number: orderNo ?? "" })}
          </Link>
        )}
        {runId !== null && mayReadRuns && (
          <Link href={`/${environment}/runs/${runId}`} prefetch={false}>
            {t("run")}
          </Link>
        )}
      </p>
    </header>
  );
}
