"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/client.tsx";
import { ReasonField } from "../../../ui/reason/reason-field.tsx";
import { useReason } from "../../../ui/reason/use-reason.ts";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import type { CountDifference } from "./count-row.ts";

type Props = { readonly countId: string; readonly line: CountDifference; readonly onClose: () => void };

/** Books a difference, or leaves the ledger as it is; both with a reason. */
export function SettleCountDialog({ countId, line: { sku, expected, counted }, onClose }: Props) {
  const t = useTranslations("stock.counts");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const reason = useReason();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.stock.pathFilter());
    onClose();
  };
  const settle = useMutation(trpc.stock.counts.settle.mutationOptions({ onSuccess }));
  const act = (resolution: "adjusted" | "kept") =>
    reason.need((text) => settle.mutate({ countId, sku, resolution, reason: text }));
  return (
    <Modal
      open
      title={t("settleTitle", { sku })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button disabled={settle.isPending} onClick={() => act("kept")}>
            {t("keep")}
          </Button>
          {expected !== null && (
            <Button type="primary" loading={settle.isPending} onClick={() => act("adjusted")}>
              {t("adjust", { by: String((counted ?? 0) - expected) })}
            </Button>
          )}
        </>
      }
    >
      {settle.error && <FailureNote error={settle.error} />}
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
