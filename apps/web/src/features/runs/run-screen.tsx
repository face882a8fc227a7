"use client";

import NodeIndexOutlined from "@ant-design/icons/NodeIndexOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useQuery } from "@tanstack/react-query";
import { Alert, Skeleton } from "antd";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { StepDetails } from "../../lib/run-story/step-details.tsx";
import { StepList } from "../../lib/run-story/step-list.tsx";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { MissingNote } from "../../ui/status/missing-note.tsx";
import { RunActs } from "./run-acts.tsx";
import type { RunDetail } from "./run-row.ts";
import styles from "./run-screen.module.css";
import { RunStatusTag } from "./run-status-tag.tsx";
import { RunState } from "./runs-state.ts";
import { Took } from "./took.tsx";
import { useRunStory } from "./use-run-story.ts";
import { WaitNote } from "./wait-note.tsx";

/** The canvas measures, which only a browser can. */
const RunCanvas = dynamic(() => import("../../ui/flow-canvas/run-canvas.tsx").then((module) => module.RunCanvas), {
  ssr: false,
});

/** One run: its way through the graph of its version, and every step with why. */
export function RunScreen({ runId }: { runId: string }) {
  const t = useTranslations("runs");
  const trpc = useTRPC();
  const { environment } = useReader();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.runs.get.queryOptions({ runId }, { refetchInterval }));
  const back = { href: `/${environment}/runs`, label: t("back") };
  if (query.data) return <Run run={query.data} />;
  return (
    <div className={styles.page}>
      {query.error ? (
        <MissingNote
          error={query.error}
          onRetry={query.refetch}
          icon={<NodeIndexOutlined />}
          title={t("missingTitle")}
          text={t("missingText")}
          back={back}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

function Run({ run }: { run: RunDetail }) {
  const t = useTranslations("runs");
  const { language } = useReader();
  const story = useRunStory(run);
  const [{ step: chosen }, setState] = useUrlState(RunState);
  const select = (step: string) => setState({ step });
  // What somebody comes for: where it stands, or where it went wrong.
  const shown = story.steps.find(({ id }) => id === chosen) ?? story.steps.at(-1);
  const titleOf = (nodeId: string) => {
    const face = story.steps.find(({ node }) => node.id === nodeId)?.node.title;
    return face ? inLanguage(face, language) : nodeId;
  };
  const selectNode = (nodeId: string | null) => {
    const last = story.steps.findLast(({ node }) => node.id === nodeId);
    if (last) select(last.id);
  };
  return (
    <div className={styles.page}>
      <Heading run={run} />
      <WaitNote run={run} titleOf={titleOf} />
      <Failed run={run} titleOf={titleOf} />
      <section className={styles.graph} aria-label={t("graph")}>
        {story.graph ? (
          <RunCanvas
            graph={story.graph}
            nodes={story.path.nodes}
            edges={story.path.edges}
            at={run.at}
            selected={shown?.node.id ?? null}
            onSelect={selectNode}
          />
        ) : (
          <GraphNote error={story.graphError} onRetry={story.retryGraph} />
        )}
      </section>
      <div className={styles.columns}>
        <section className={styles.panel} aria-label={t("steps")}>
          <h2>{t("steps")}</h2>
          <StepList
            steps={story.steps}
            selected={shown?.id ?? null}
            onSelect={select}
            loadMore={story.loadMore}
            isLoadingMore={story.isLoadingMore}
          />
        </section>
        {shown && (
          <div className={styles.panel}>
            <StepDetails key={shown.id} step={shown} />
          </div>
        )}
      </div>
    </div>
  );
}

function Heading({ run }: { run: RunDetail }) {
  const t = useTranslations("runs");
  const { environment } = useReader();
  const startWords = useStartWords();
  const { orderId, orderNo } = run;
  return (
    <header className={styles.heading}>
      <Link href={`/${environment}/runs`} className={styles.back}>
        ← {t("back")}
      </Link>
      <div className={styles.title}>
        <h1>
          {run.flowName} <span className={styles.version}>{t("version", { number: String(run.versionNumber) })}</span>
        </h1>
        <RunStatusTag status={run.status} />
        {orderId !== null && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures">
            {t("order", { number: orderNo ?? "" })}
          </Link>
        )}
        <span className={styles.acts}>
          <RunActs run={run} />
        </span>
      </div>
      <RetryLinks run={run} />
      <p className={styles.about}>
        {t("started")} <Ago at={run.startedAt} /> · {startWords(run)} · {t("duration")}{" "}
        <Took from={run.startedAt} to={run.endedAt} />
        {run.cause.type === "run" && (
          <>
            {" · "}
            <Link href={`/${environment}/runs/${run.cause.runId}`}>{t("parent")}</Link>
          </>
        )}
      </p>
    </header>
  );
}

/** Why it began: somebody who pressed a button, the clock, or what happened. A retry says itself whose it is. */
function useStartWords(): (run: Pick<RunDetail, "cause" | "retryOf">) => string {
  const t = useTranslations("runs");
  const causeWords = useCauseWords();
  return ({ cause, retryOf }) => {
    const said = causeWords(cause);
    if (cause.type === "person" && retryOf === null) return t("startedByHand", { name: said });
    if (cause.type === "system" && cause.name === "schedule") return t("startedByClock");
    return t("startedBy", { cause: said });
  };
}

/** Leads along the chain of retries. */
function RetryLinks({ run: { retryOf, retriedBy } }: { run: RunDetail }) {
  const t = useTranslations("operate");
  const { environment } = useReader();
  return (
    <>
      {retryOf !== null && (
        <p className={styles.about}>
          {t("retryOf")}
          <Link href={`/${environment}/runs/${retryOf}`}>{t("retryOfLink")}</Link>
        </p>
      )}
      {retriedBy !== null && (
        <p className={styles.about}>
          {t("retriedBy")}
          <Link href={`/${environment}/runs/${retriedBy}`}>{t("retriedByLink")}</Link>
        </p>
      )}
    </>
  );
}

function Failed({ run: { failure }, titleOf }: { run: RunDetail; titleOf: (nodeId: string) => string }) {
  const t = useTranslations();
  const { language } = useReader();
  if (!failure) return null;
  const where = failure.node === null ? "" : `${t("runs.waits.node", { node: titleOf(failure.node) })} · `;
  return (
    <Alert
      type="error"
      showIcon
      title={
        <>
          {where + errorSentence(failure.code, failure.params, language)} <code>{failure.code}</code>
        </>
      }
    />
  );
}

function GraphNote({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  return error ? (
    <FailureNote error={error} onRetry={onRetry} />
  ) : (
    <Skeleton.Node active className={styles.blank ?? ""} />
  );
}
