"use client";

import { ERROR_CODES } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Progress, Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Props = { readonly jobId: string; readonly title: string; readonly onClose: () => void };

const POLL_MS = 1_000;

/** How far a job on many runs has come, what it could not do and why; it goes on when the dialog is closed. */
export function BulkProgress({ jobId, title, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const { data } = useQuery(
    trpc.runs.bulk.progress.queryOptions(
      { jobId },
      { refetchInterval: ({ state }) => (state.data?.status === "running" ? POLL_MS : false), staleTime: 0 },
    ),
  );
  const onSuccess = () => queryClient.invalidateQueries(trpc.runs.pathFilter());
  const stop = useMutation(trpc.runs.bulk.stop.mutationOptions({ onSuccess, onError }));
  const isRunning = data?.status === "running";
  const close = () => {
    onClose();
    void onSuccess();
  };
  const footer = (
    <>
      {isRunning && (
        <Button loading={stop.isPending} onClick={() => stop.mutate({ jobId })}>
          {t("operate.bulkStop")}
        </Button>
      )}
      <Button type="primary" onClick={close}>
        {t("common.close")}
      </Button>
    </>
  );
  return (
    <Modal open title={title} footer={footer} onCancel={close}>
      {data ? <Told progress={data} /> : <Skeleton active />}
    </Modal>
  );
}

type Told = {
  readonly act: "cancel" | "retry" | "migrate" | "backfill" | "orders";
  readonly status: "running" | "done" | "cancelled";
  readonly waiting: number;
  readonly done: number;
  readonly refusedCount: number;
  readonly refused: readonly { readonly runId: string; readonly code: string }[];
};

function Told({ progress }: { progress: Told }) {
  const t = useTranslations("operate");
  const { environment, language } = useReader();
  const { act, status, waiting, done, refusedCount, refused } = progress;
  const total = waiting + done + refusedCount;
  const said = (code: string) => {
    const known = ERROR_CODES.find((each) => each === code);
    return known ? errorSentence(known, {}, language) : code;
  };
  return (
    <>
      <Progress percent={total === 0 ? 100 : Math.floor(((done + refusedCount) / total) * 100)} />
      <p aria-live="polite">
        {t(`bulkStatuses.${status}`)} · {t("bulkDone", { done: String(done) })}
        {waiting > 0 && <> · {t("bulkWaiting", { waiting: String(waiting) })}</>}
      </p>
      {refusedCount > 0 && (
        <>
          <p>{t("bulkRefused", { count: String(refusedCount) })}</p>
          <ul>
            {refused.map(({ runId, code }) => (
              <li key={runId}>
                {/* A backfill that was refused made no run. */}
                {act !== "backfill" && (
                  <Link href={`/${environment}/${act === "orders" ? "orders" : "runs"}/${runId}`}>
                    {runId.slice(0, 13)}
                  </Link>
                )}{" "}
                {said(code)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
