"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { BulkProgress } from "./bulk-progress.tsx";
import { MigrationPreview } from "./migration-preview.tsx";

type Props = {
  readonly flowId: string;
  readonly name: string;
  /** The version whose runs are meant; the oldest that has some when absent. */
  readonly from?: string;
  readonly onClose: () => void;
};
type Plan = { readonly from: string; readonly to: string; readonly nodes: Record<string, string> };

/** Chooses from which version to which, shows what would become of the runs, and starts to move them. */
export function MigrateDialog({ flowId, name, from, onClose }: Props) {
  const t = useTranslations("operate");
  const trpc = useTRPC();
  const versions = useQuery(trpc.runs.migrate.versions.queryOptions({ flowId }, { staleTime: 0 }));
  // Kept here: once all have moved there is no older version to choose, and still something to tell.
  const [jobId, setJobId] = useState<string | null>(null);
  const title = t("migrateTitle", { name });
  if (jobId !== null) return <BulkProgress jobId={jobId} title={title} onClose={onClose} />;
  if (versions.data && versions.data.from.length > 0) {
    const first = versions.data.from.find(({ versionId }) => versionId === from) ?? versions.data.from[0];
    return (
      <Migrating
        versions={versions.data}
        first={first?.versionId ?? ""}
        title={title}
        onStarted={setJobId}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      {versions.error ? (
        <FailureNote error={versions.error} onRetry={versions.refetch} />
      ) : versions.data ? (
        <p>{t("migrateNone")}</p>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}

type Versions = {
  readonly from: readonly { readonly versionId: string; readonly number: number; readonly count: number }[];
  readonly to: readonly { readonly id: string; readonly number: number }[];
};
type MigratingProps = {
  readonly versions: Versions;
  readonly first: string;
  readonly title: string;
  readonly onStarted: (jobId: string) => void;
  readonly onClose: () => void;
};

function Migrating({ versions, first, title, onStarted, onClose }: MigratingProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const onError = useSayFailure();
  const [form] = Form.useForm<{ reason: string }>();
  const [plan, setPlan] = useState<Plan>({
    from: first,
    to: versions.to[0]?.id ?? "",
    nodes: {},
  });
  const preview = useQuery(
    trpc.runs.migrate.preview.queryOptions(plan, { placeholderData: keepPreviousData, staleTime: 0, retry: false }),
  );
  const start = useMutation(
    trpc.runs.migrate.start.mutationOptions({ onSuccess: ({ jobId }) => onStarted(jobId), onError }),
  );
  const movable = preview.data?.movable ?? 0;
  return (
    <Modal
      open
      width={640}
      title={title}
      okText={t("operate.migrateButton", { count: String(movable) })}
      okButtonProps={{ disabled: movable === 0 || preview.isFetching || preview.isError }}
      cancelText={t("common.cancel")}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t("operate.migrateText")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => start.mutate({ plan, reason: reason.trim() })}
      >
        <Which versions={versions} plan={plan} onPlan={setPlan} />
        {preview.error ? (
          <FailureNote error={preview.error} onRetry={preview.refetch} />
        ) : preview.data ? (
          <MigrationPreview
            preview={preview.data}
            nodes={plan.nodes}
            onNodes={(nodes) => setPlan({ ...plan, nodes })}
          />
        ) : (
          <Skeleton active />
        )}
        <Form.Item
          name="reason"
          label={t("operate.reason")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input maxLength={500} placeholder={t("operate.migrateReasonExample")} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type WhichProps = { readonly versions: Versions; readonly plan: Plan; readonly onPlan: (plan: Plan) => void };

function Which({ versions, plan, onPlan }: WhichProps) {
  const t = useTranslations("operate");
  const after = versions.from.find(({ versionId }) => versionId === plan.from)?.number ?? 0;
  return (
    <>
      <Form.Item label={t("migrateFrom")}>
        <Select
          aria-label={t("migrateFrom")}
          value={plan.from}
          options={versions.from.map(({ versionId, number, count }) => ({
            value: versionId,
            label: t("migrateFromVersion", { number: String(number), count: String(count) }),
          }))}
          onChange={(from) => onPlan({ from, to: versions.to[0]?.id ?? "", nodes: {} })}
        />
      </Form.Item>
      <Form.Item label={t("migrateTo")}>
        <Select
          aria-label={t("migrateTo")}
          value={plan.to}
          options={versions.to
            .filter(({ number }) => number > after)
            .map(({ id, number }) => ({ value: id, label: t("retryVersionNewer", { number: String(number) }) }))}
          onChange={(to) => onPlan({ ...plan, to, nodes: {} })}
        />
      </Form.Item>
    </>
  );
}
