"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { MailRow } from "./mail-columns.tsx";
import styles from "./mails.module.css";

/** Sends a mail again, asking first where it may have arrived already, or puts it aside. */
export function MailActions({ mail }: { mail: MailRow }) {
  const t = useTranslations();
  const { modal, message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const settle = useMutation(
    trpc.mails.settle.mutationOptions({
      onError,
      onSettled: () => queryClient.invalidateQueries(trpc.mails.pathFilter()),
      onSuccess: (_, { act }) => void message.success(t(act === "retry" ? "mails.retried" : "mails.dismissed")),
    }),
  );
  const { id: callId, failure } = mail;
  const retry = () => {
    if (failure?.type !== "unknown") return settle.mutate({ callId, act: "retry" });
    void modal.confirm({
      title: t("mails.retryTitle"),
      content: t("mails.retryText"),
      okText: t("mails.retry"),
      cancelText: t("common.cancel"),
      onOk: () => settle.mutateAsync({ callId, act: "retry" }).catch(() => undefined),
    });
  };
  return (
    <div className={styles.actions}>
      <Button size="small" loading={settle.isPending} onClick={retry}>
        {t("mails.retry")}
      </Button>
      <Button size="small" type="text" onClick={() => settle.mutate({ callId, act: "dismiss" })}>
        {t("mails.dismiss")}
      </Button>
    </div>
  );
}
