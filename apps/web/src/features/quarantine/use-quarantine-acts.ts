"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** What can be done with kept messages, and with what codes mean. */
export function useQuarantineActs() {
  const t = useTranslations("trouble.quarantine");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const onError = useSayFailure();
  const onSettled = () => queryClient.invalidateQueries(trpc.quarantine.pathFilter());
  const settle = useMutation(
    trpc.quarantine.settle.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ count }, { act }) => void message.success(t(`done.${act}`, { count: String(count) })),
    }),
  );
  const map = useMutation(
    trpc.quarantine.map.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ count }) => void message.success(t("done.accept", { count: String(count) })),
    }),
  );
  const removeRule = useMutation(trpc.quarantine.removeRule.mutationOptions({ onError, onSettled }));
  return {
    settle: settle.mutate,
    map: map.mutate,
    removeRule: removeRule.mutate,
    isPending: settle.isPending || map.isPending || removeRule.isPending,
  };
}
