"use client";

import type { Json } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Input, Modal, Select, Skeleton } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import styles from "./retry-dialog.module.css";
import { RetryEdits } from "./retry-edits.tsx";
import { RetryEffects } from "./retry-effects.tsx";
import type { RetryPreview, RunDetail } from "./run-row.ts";

type Props = { readonly run: RunDetail; readonly onClose: () => void };

/** Edits of what a retry starts with; `wrong` while something typed is no JSON. */
export type Edits = { data?: Json; outputs?: Record<string, Json> };

/** Chooses where a retry goes on and in which version, shows what it would repeat, and starts it. */
export function RetryDialog({ run, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const [wish, setWish] = useState<{ node: string | null; versionId: string | null }>({ node: null, versionId: null });
  const [edits, setEdits] = useState<Edits | "wrong" | null>(null);
  const [reason, setReason] = useState("");
  const preview = useQuery(
    trpc.runs.retryPreview.queryOptions(
      { runId: run.id, ...wish },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const retry = useRetry(onClose);
  const { data } = preview;
  const isOpen = data?.effects.some(({ repeat }) => repeat === "open") ?? true;
  return (
    <Modal
      open
      width={640}
      title={t("operate.retryTitle", { flow: run.flowName })}
      okText={t("operate.retryButton")}
      okButtonProps={{ disabled: isOpen || edits === "wrong" || preview.isFetching }}
      cancelText={t("common.cancel")}
      confirmLoading={retry.isPending}
      onCancel={onClose}
      onOk={() => {
        if (!data || edits === "wrong") return;
        retry.mutate({ runId: run.id, node: data.node, versionId: data.versionId, reason: reason.trim(), edits });
      }}
    >
      {data ? (
        <div className={styles.parts}>
          <p>{t("operate.retryText")}</p>
          <Where
            preview={data}
            onWish={(change) => setWish({ node: data.node, versionId: data.versionId, ...change })}
          />
          <RetryEffects preview={data} />
          <Checkbox checked={edits !== null} onChange={({ target }) => setEdits(target.checked ? {} : null)}>
            {t("operate.edit")}
          </Checkbox>
          {edits !== null && <RetryEdits preview={data} onChange={setEdits} />}
          <div className={styles.field}>
            {t("operate.retryReason")}
            <Input
              aria-label={t("operate.retryReason")}
              value={reason}
              maxLength={500}
              placeholder={t("operate.retryReasonExample")}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        </div>
      ) : preview.error ? (
        <FailureNote error={preview.error} onRetry={preview.refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 6 }} />
      )}
    </Modal>
  );
}

function useRetry(onClose: () => void) {
  const t = useTranslations("operate");
  const { message } = App.useApp();
  const router = useRouter();
  const { environment } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async ({ runId }: { runId: string }) => {
    onClose();
    void message.success(t("retryStarted"));
    router.push(`/${environment}/runs/${runId}`);
    await queryClient.invalidateQueries(trpc.runs.pathFilter());
  };
  return useMutation(trpc.runs.retry.mutationOptions({ onSuccess, onError }));
}

type Wish = { node?: string; versionId?: string };

function Where({ preview, onWish }: { preview: RetryPreview; onWish: (wish: Wish) => void }) {
  const t = useTranslations("operate");
  const { language } = useReader();
  const same = preview.versions.at(-1)?.id;
  return (
    <div className={styles.where}>
      <div className={styles.field}>
        {t("retryNode")}
        <Select
          aria-label={t("retryNode")}
          value={preview.node}
          options={preview.nodes.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(node) => onWish({ node })}
        />
      </div>
      <div className={styles.field}>
        {t("retryVersion")}
        <Select
          aria-label={t("retryVersion")}
          value={preview.versionId}
          options={preview.versions.map(({ id, number }) => ({
            value: id,
            label: t(id === same ? "retryVersionSame" : "retryVersionNewer", { number: String(number) }),
          }))}
          onChange={(versionId) => onWish({ versionId })}
        />
      </div>
    </div>
  );
}
