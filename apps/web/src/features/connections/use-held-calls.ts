"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** What can be done with waiting calls, and says how many it was done with. */
export function useHeldCalls(onCancelled: () => void) {
  const t = useTranslations("connections.calls");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSettled = () => queryClient.invalidateQueries(trpc.connections.pathFilter());
  const release = useMutation(
    trpc.connections.releaseCalls.mutationOptions({
      onError,
      onSettled,
      onSuccess: (count) => void message.success(t("didRelease", { count: String(count) })),
    }),
  );
  const cancel = useMutation(
    trpc.connections.cancelCalls.mutationOptions({
      onError,
      onSettled,
      onSuccess: (count) => {
        onCancelled();
        void message.success(t("didCancel", { count: String(count) }));
      },
    }),
  );
  return {
    busy: release.isPending || cancel.isPending,
    release: (callIds: readonly string[]) => release.mutate({ callIds: [...callIds] }),
    cancel: (callIds: readonly string[], reason: string) => cancel.mutate({ callIds: [...callIds], reason }),
  };
}
