"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { BackfillDialog } from "./backfill-dialog.tsx";
import { LimitDialog } from "./limit-dialog.tsx";
import { MigrateDialog } from "./migrate-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** A flow as it is published in this environment. */
type Gated = {
  readonly id: string;
  readonly name: string;
  readonly publication: { readonly paused: boolean; readonly maxWorking: number | null } | null;
};

type MenuItem = { readonly key: string; readonly label: string; readonly onClick: () => void };

/** Pausing, resuming and limiting a flow, and moving its runs to a newer version: what a menu offers to whom may, and the dialog that is open. */
export function useFlowGate(flow: Gated | undefined): { items: readonly MenuItem[]; dialog: ReactNode } {
  const t = useTranslations("operate");
  const may = useMay("run.operate");
  const [open, setOpen] = useState<"pause" | "limit" | "migrate" | "backfill" | null>(null);
  const close = () => setOpen(null);
  const acts = useGateActs(close);
  if (!may || !flow?.publication) return { items: [], dialog: null };
  const { id: flowId, name } = flow;
  const { paused, maxWorking } = flow.publication;
  const pause = { key: "pause", label: t("pauseFlow"), onClick: () => setOpen("pause") };
  const resume = { key: "resume", label: t("resumeFlow"), onClick: () => acts.resume(flowId) };
  const migrate = { key: "migrate", label: t("migrateRuns"), onClick: () => setOpen("migrate") };
  const items = [
    paused ? resume : pause,
    { key: "limit", label: t("limitFlow"), onClick: () => setOpen("limit") },
    migrate,
    { key: "backfill", label: t("backfill"), onClick: () => setOpen("backfill") },
  ];
  const asksWhy = (
    <ReasonDialog
      title={t("pauseTitle", { name })}
      text={<p>{t("pauseText")}</p>}
      label={t("pauseReason")}
      example={t("pauseReasonExample")}
      button={t("pause")}
      busy={acts.busy}
      onDone={(reason) => acts.pause(flowId, reason)}
      onClose={close}
    />
  );
  const asksHowMany = (
    <LimitDialog
      name={name}
      maxWorking={maxWorking}
      busy={acts.busy}
      onDone={(count) => acts.limit(flowId, count)}
      onClose={close}
    />
  );
  const dialogs = {
    pause: asksWhy,
    limit: asksHowMany,
    migrate: <MigrateDialog {...{ flowId, name }} onClose={close} />,
    backfill: <BackfillDialog {...{ flowId, name }} onClose={close} />,
  };
  return { items, dialog: open && dialogs[open] };
}

function useGateActs(onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async () => {
    onDone();
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
  };
  const setPaused = useMutation(trpc.flows.setPaused.mutationOptions({ onSuccess, onError }));
  const setLimit = useMutation(trpc.flows.setLimit.mutationOptions({ onSuccess, onError }));
  return {
    busy: setPaused.isPending || setLimit.isPending,
    pause: (flowId: string, reason: string) => setPaused.mutate({ flowId, paused: true, reason }),
    resume: (flowId: string) => setPaused.mutate({ flowId, paused: false, reason: "" }),
    limit: (flowId: string, maxWorking: number | null) => setLimit.mutate({ flowId, maxWorking }),
  };
}
