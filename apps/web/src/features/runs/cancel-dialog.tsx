"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../lib/operate/reason-dialog.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { RunDetail } from "./run-row.ts";
import { useWaitWords } from "./use-wait-words.ts";

/** Asks why a run is to end, and says what that withdraws. */
export function CancelDialog({ run, onClose }: { run: RunDetail; onClose: () => void }) {
  const t = useTranslations("operate");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async () => {
    onClose();
    void message.success(t("cancelled"));
    await queryClient.invalidateQueries(trpc.runs.pathFilter());
  };
  const cancel = useMutation(trpc.runs.cancel.mutationOptions({ onSuccess, onError }));
  return (
    <ReasonDialog
      title={t("cancelTitle")}
      text={<Withdrawn run={run} />}
      label={t("reason")}
      example={t("cancelReasonExample")}
      button={t("cancelButton")}
      danger
      busy={cancel.isPending}
      onDone={(reason) => cancel.mutate({ runId: run.id, reason })}
      onClose={onClose}
    />
  );
}

function Withdrawn({ run: { waits } }: { run: RunDetail }) {
  const t = useTranslations("operate");
  const words = useWaitWords();
  if (waits.length === 0) return <p>{t("cancelNothing")}</p>;
  return (
    <>
      <p>{t("cancelText")}</p>
      <ul>
        {waits.map((wait) => (
          <li key={wait.step}>{words(wait)}</li>
        ))}
      </ul>
    </>
  );
}
