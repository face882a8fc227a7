"use client";

import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Progress, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useMay } from "../../shell/reader-provider.tsx";
import { TroubleTabs } from "../../shell/trouble-tabs.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { FindingTable } from "./finding-table.tsx";
import styles from "./proof.module.css";
import { ProofState } from "./proof-state.ts";
import { RuleTable } from "./rule-table.tsx";
import { useCheckAll } from "./use-check-all.ts";
import { Verdict } from "./verdict.tsx";

/** Whether everything that came in, is ordered and lies in stock is accounted for: green, or the rows that are not. */
export function ProofScreen() {
  const t = useTranslations("trouble.proof");
  const trpc = useTRPC();
  const mayRun = useMay("proof.run");
  const [{ over }, setState] = useUrlState(ProofState);
  const report = useQuery(trpc.proof.read.queryOptions({ includeOver: over }));
  const { progress, error, start, stop } = useCheckAll();
  const actions = mayRun && (
    <Button type="primary" loading={progress !== null} onClick={() => void start()}>
      {t("checkAll")}
    </Button>
  );
  return (
    <Page title={t("title")} toolbar={<TroubleTabs />} actions={actions}>
      <p>{t("intro")}</p>
      {progress && (
        <div className={styles.progress} role="status">
          <Progress percent={Math.round((100 * progress.done) / BUCKET_COUNT)} showInfo={false} />
          <span className="ol-figures">
            {t("progress", {
              done: String(progress.done),
              all: String(BUCKET_COUNT),
              looked: progress.looked.toLocaleString("en"),
            })}
          </span>
          <Button size="small" onClick={stop}>
            {t("stop")}
          </Button>
        </div>
      )}
      {error && <FailureNote error={error} />}
      {report.error && <FailureNote error={report.error} onRetry={report.refetch} />}
      {report.data ? (
        <>
          <Verdict report={report.data} />
          <RuleTable rules={report.data.rules} buckets={report.data.buckets} />
          <div className={styles.over}>
            <Checkbox checked={over} onChange={(event) => setState({ over: event.target.checked })}>
              {t("showOver")}
            </Checkbox>
          </div>
          {report.data.findings.length > 0 ? (
            <FindingTable findings={report.data.findings} />
          ) : (
            over && <p>{t("nothingEver")}</p>
          )}
        </>
      ) : (
        !report.error && <Skeleton active />
      )}
    </Page>
  );
}
