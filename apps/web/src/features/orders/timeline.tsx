"use client";

import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { StoryLine } from "./order-row.ts";
import { PiecesList } from "./pieces-list.tsx";
import { sayOnce, tellsItsCause } from "./say-once.ts";
import { storyTone } from "./story-tone.ts";
import { storyWords } from "./story-words.ts";
import styles from "./timeline.module.css";
import { TIMELINE_PAGES } from "./timeline-pages.ts";

type Props = { readonly orderId: string; readonly currency: string };

/** What happened to the order, newest first, each line with why. */
export function Timeline({ orderId, currency }: Props) {
  const t = useTranslations("orders.timeline");
  const trpc = useTRPC();
  const { environment } = useReader();
  const mayReadRuns = useMay("run.read");
  const refetchInterval = usePolling();
  const query = useInfiniteQuery(
    trpc.orders.timeline.infiniteQueryOptions({ orderId }, { ...TIMELINE_PAGES, refetchInterval }),
  );
  if (!query.data) {
    return query.error ? <FailureNote error={query.error} onRetry={query.refetch} /> : <Skeleton active />;
  }
  const lines = sayOnce(query.data.pages.flatMap((page) => page.lines));
  return (
    <>
      <ol className={styles.lines} aria-busy={query.isFetching}>
        {lines.map((line, index) => (
          <Line key={line.id} line={line} before={lines[index - 1]} currency={currency} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("earlier")}
        </Button>
      )}
      {mayReadRuns && (
        <Link href={`/${environment}/runs?orderId=${orderId}`} className={styles.runs} prefetch={false}>
          {t("allRuns")}
        </Link>
      )}
    </>
  );
}

type LineProps = {
  readonly line: StoryLine;
  /** The line above, which is of the same day or a later one. */
  readonly before: StoryLine | undefined;
  readonly currency: string;
};

function Line({ line, before, currency }: LineProps) {
  const { language } = useReader();
  const causeWords = useCauseWords();
  const { sentence, failure, changed } = storyWords(line, { language, currency });
  const tone = storyTone(line);
  return (
    <>
      <Day at={line.at} before={before?.at} />
      <li className={styles.line} data-tone={tone}>
        <Moment at={line.at} />
        <span className={styles.mark} aria-hidden>
          <Mark tone={tone} />
        </span>
        <div className={styles.words}>
          <span className={styles.sentence}>{sentence}</span>
          {failure && <span className={styles.failure}>{failure}</span>}
          <Changed facts={changed} />
          <PiecesList pieces={line.pieces} />
          <span className={styles.cause}>
            {!tellsItsCause(line.code) && causeWords(line.cause)}
            <RunLink runId={line.runId} alone={tellsItsCause(line.code)} />
          </span>
        </div>
      </li>
    </>
  );
}

function Day({ at, before }: { at: string; before: string | undefined }) {
  const format = useFormatter();
  const dayOf = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "full" });
  if (before !== undefined && dayOf(before) === dayOf(at)) return null;
  return <li className={styles.day}>{dayOf(at)}</li>;
}

function Moment({ at }: { at: string }) {
  const format = useFormatter();
  const time = new Date(at);
  return (
    <time
      dateTime={at}
      className={`ol-figures ${styles.time}`}
      title={format.dateTime(time, { dateStyle: "full", timeStyle: "long" })}
    >
      {format.dateTime(time, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}
    </time>
  );
}

function Changed({ facts }: { facts: ReturnType<typeof storyWords>["changed"] }) {
  const t = useTranslations("orders.timeline");
  const format = useFormatter();
  if (facts.length === 0) return null;
  const shown = (value: string | null) => {
    if (value === null) return t("noValue");
    return ISO_MOMENT.test(value)
      ? format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short" })
      : value;
  };
  return (
    <ul className={styles.changed}>
      {facts.map(({ path, label, value }) => (
        <li key={path}>{t("changed", { label, value: shown(value) })}</li>
      ))}
    </ul>
  );
}

/** Moments among the changed facts are shown by the reader's clock. */
const ISO_MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function RunLink({ runId, alone }: { runId: string | null; alone: boolean }) {
  const t = useTranslations("orders.timeline");
  const { environment } = useReader();
  const mayRead = useMay("run.read");
  if (runId === null || !mayRead) return null;
  return (
    <>
      {!alone && " · "}
      <Link href={`/${environment}/runs/${runId}`} prefetch={false}>
        {t("run")}
      </Link>
    </>
  );
}

function Mark({ tone }: { tone: ReturnType<typeof storyTone> }) {
  if (tone === "good") return <CheckCircleOutlined />;
  if (tone === "waiting") return <ClockCircleOutlined />;
  if (tone === "bad") return <ExclamationCircleOutlined />;
  return <span className={styles.dot} />;
}
