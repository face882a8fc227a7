"use client";

import { CHECK_LABELS } from "@orderloom/schema/proof/check";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { ReasonField } from "../../ui/reason/reason-field.tsx";
import { useReason } from "../../ui/reason/use-reason.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import type { Finding } from "./proof-rows.ts";

/** Says why a row may stand as it is; it comes back when it changes. */
export function SettleDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTranslations("trouble.proof");
  const common = useTranslations("common");
  const { language } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const reason = useReason();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.proof.pathFilter());
    onClose();
  };
  const settle = useMutation(trpc.proof.settle.mutationOptions({ onSuccess }));
  const { bucket, check, subject } = finding;
  return (
    <Modal
      open
      title={t("settleTitle", { subject })}
      okText={t("settle")}
      cancelText={common("cancel")}
      confirmLoading={settle.isPending}
      onOk={() => reason.need((text) => settle.mutate({ bucket, check, subject, reason: text }))}
      onCancel={onClose}
    >
      {settle.error && <FailureNote error={settle.error} />}
      <p>{CHECK_LABELS[check][language]}</p>
      <p>{t("settleText")}</p>
      <ReasonField
        reason={reason}
        label={t("reason")}
        hint={t("reasonHint")}
        missing={common("required")}
        maxLength={500}
      />
    </Modal>
  );
}
