"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";

/** What can be done about dead letters. */
export function useLetterActs() {
  const t = useTranslations("trouble.letters");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const onError = useSayFailure();
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.letters.pathFilter()),
      queryClient.invalidateQueries(trpc.runs.pathFilter()),
    ]);
  const replay = useMutation(
    trpc.letters.replay.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ count }) => void message.success(t("started", { count: String(count) })),
    }),
  );
  const discard = useMutation(
    trpc.letters.discard.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ count }) => void message.success(t("discarded", { count: String(count) })),
    }),
  );
  const cancel = useMutation(trpc.letters.cancelReplay.mutationOptions({ onError, onSettled }));
  return {
    replay: replay.mutate,
    discard: discard.mutate,
    cancel: cancel.mutate,
    isPending: replay.isPending || discard.isPending || cancel.isPending,
  };
}
