"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Form, Modal, Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppRouter } from "../../server/router.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { BackfillForm } from "./backfill-form.tsx";
import { BulkProgress } from "./bulk-progress.tsx";

type Props = { readonly flowId: string; readonly name: string; readonly onClose: () => void };

/** Makes up for what a flow missed: chooses the trigger and the period, says how much it is, starts it at a pace. */
export function BackfillDialog({ flowId, name, onClose }: Props) {
  const t = useTranslations("operate");
  const trpc = useTRPC();
  const triggers = useQuery(trpc.runs.backfill.triggers.queryOptions({ flowId }, { staleTime: 0 }));
  const [jobId, setJobId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const title = t("backfillTitle", { name });
  if (jobId !== null) return <BulkProgress jobId={jobId} title={title} onClose={onClose} />;
  const trigger = triggers.data?.find(({ node }) => node === chosen) ?? triggers.data?.[0];
  if (trigger) {
    return (
      <BackfillForm key={trigger.node} {...{ flowId, title, trigger, onClose }} onStarted={setJobId}>
        {triggers.data && triggers.data.length > 1 && (
          <Which triggers={triggers.data} node={trigger.node} onChoose={setChosen} />
        )}
      </BackfillForm>
    );
  }
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      {triggers.error ? (
        <FailureNote error={triggers.error} onRetry={triggers.refetch} />
      ) : triggers.data ? (
        <p>{t("backfillNothing")}</p>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}

/** A trigger whose starts can be missed. */
export type MissableTrigger = inferRouterOutputs<AppRouter>["runs"]["backfill"]["triggers"][number];

type WhichProps = {
  readonly triggers: readonly MissableTrigger[];
  readonly node: string;
  readonly onChoose: (node: string) => void;
};

function Which({ triggers, node, onChoose }: WhichProps) {
  const t = useTranslations("operate");
  const { language } = useReader();
  return (
    <Form.Item label={t("backfillTrigger")}>
      <Select
        aria-label={t("backfillTrigger")}
        value={node}
        options={triggers.map((one) => ({ value: one.node, label: inLanguage(one.title, language) }))}
        onChange={onChoose}
      />
    </Form.Item>
  );
}
