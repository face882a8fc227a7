"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NameDialog } from "../../lib/name-dialog.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { FlowRow } from "./flow-row.ts";

/** Gives a flow another name. */
export function RenameDialog({ flow, onClose }: { flow: FlowRow; onClose: () => void }) {
  const t = useTranslations("flows");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    onClose();
  };
  const rename = useMutation(trpc.flows.rename.mutationOptions({ onSuccess, onError }));
  return (
    <NameDialog
      title={t("renameTitle", { name: flow.name })}
      name={flow.name}
      busy={rename.isPending}
      onDone={(name) => rename.mutate({ flowId: flow.id, name })}
      onClose={onClose}
    />
  );
}
