"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs } from "@trpc/server";
import { Form, Input, Modal, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BulkProgress } from "../../lib/operate/bulk-progress.tsx";
import type { AppRouter } from "../../server/router.ts";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

type Target = inferRouterInputs<AppRouter>["runs"]["bulk"]["count"];
export type BulkAct = Target["act"];
export type BulkFilter = Omit<Target, "act">;

type Props = { readonly act: BulkAct; readonly filter: BulkFilter; readonly onClose: () => void };

/** Where a job is cut, so that a person reads what the rest is for. */
const MOST = 10_000;

/** Says to how many runs something would be done, asks for that number to be typed, starts it and shows how far it is. */
export function BulkDialog({ act, filter, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const [jobId, setJobId] = useState<string | null>(null);
  const [form] = Form.useForm<{ reason: string; typed: string }>();
  const onError = useSayFailure();
  const counted = useQuery(trpc.runs.bulk.count.queryOptions({ act, ...filter }, { staleTime: 0 }));
  const count = counted.data ?? 0;
  const start = useMutation(
    trpc.runs.bulk.start.mutationOptions({
      onSuccess: (started) => setJobId(started.jobId),
      onError: (error) => {
        onError(error);
        void counted.refetch();
      },
    }),
  );
  const title = t(act === "cancel" ? "operate.bulkCancelTitle" : "operate.bulkRetryTitle");
  if (jobId !== null) return <BulkProgress jobId={jobId} title={title} onClose={onClose} />;
  return (
    <Modal
      open
      title={title}
      okText={t("operate.bulkStart")}
      okButtonProps={{ danger: act === "cancel", disabled: count === 0 }}
      cancelText={t("common.cancel")}
      confirmLoading={start.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {counted.error ? (
        <FailureNote error={counted.error} onRetry={counted.refetch} />
      ) : counted.data === undefined ? (
        <Skeleton active />
      ) : count === 0 ? (
        <p>{t("operate.bulkNone")}</p>
      ) : (
        <>
          <p>
            {t(act === "cancel" ? "operate.bulkCancelText" : "operate.bulkRetryText", { count: String(count) })}{" "}
            {count === MOST && t("operate.bulkMost")}
          </p>
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={({ reason }) => start.mutate({ act, ...filter, count, reason: reason.trim() })}
          >
            <Form.Item
              name="reason"
              label={t("operate.reason")}
              rules={[{ required: true, whitespace: true, message: t("common.required") }]}
            >
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item
              name="typed"
              label={t("operate.bulkType", { count: String(count) })}
              rules={[
                {
                  validator: (_, typed?: string) =>
                    typed?.trim() === String(count)
                      ? Promise.resolve()
                      : Promise.reject(new Error(t("operate.bulkType", { count: String(count) }))),
                },
              ]}
            >
              <Input inputMode="numeric" autoComplete="off" />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}
