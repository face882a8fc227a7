"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";

type Props = { connection: ConnectionRow; onReplaceSecret: () => void };

/** What an administrator can do with a connection. */
export function ConnectionActions({ connection, onReplaceSecret }: Props) {
  const t = useTranslations();
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.connections.pathFilter());
  const setPaused = useMutation(trpc.connections.setPaused.mutationOptions({ onSuccess, onError }));
  const { id: connectionId, name, paused, type } = connection;
  const pause = () =>
    void modal.confirm({
      title: t("connections.pauseTitle", { name }),
      content: t("connections.pauseText"),
      okText: t("connections.pause"),
      cancelText: t("common.cancel"),
      onOk: () => setPaused.mutateAsync({ connectionId, paused: true }).catch(() => undefined),
    });
  return (
    <div className={styles.foot}>
      {connectionType(type)?.secret !== "none" && <Button onClick={onReplaceSecret}>{t("connections.rotate")}</Button>}
      {paused ? (
        <Button loading={setPaused.isPending} onClick={() => setPaused.mutate({ connectionId, paused: false })}>
          {t("connections.resume")}
        </Button>
      ) : (
        <Button onClick={pause}>{t("connections.pause")}</Button>
      )}
    </div>
  );
}
