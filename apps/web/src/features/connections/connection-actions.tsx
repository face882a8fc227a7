"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "../../lib/operate/reason-dialog.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";

type Props = {
  connection: ConnectionRow;
  /** Null while it is not known whether anything uses it. */
  used: boolean | null;
  onEdit: () => void;
  onLimits: () => void;
  onReplaceSecret: () => void;
  onDeleted: () => void;
};

/** What an administrator can do with a connection; one that is used says so instead of being deleted. */
export function ConnectionActions({ connection, used, onEdit, onLimits, onReplaceSecret, onDeleted }: Props) {
  const t = useTranslations();
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const [pausing, setPausing] = useState(false);
  const onSuccess = () => {
    setPausing(false);
    return queryClient.invalidateQueries(trpc.connections.pathFilter());
  };
  const setPaused = useMutation(trpc.connections.setPaused.mutationOptions({ onSuccess, onError }));
  const remove = useMutation(
    trpc.connections.delete.mutationOptions({
      onError,
      onSuccess: () => {
        onDeleted();
        void onSuccess();
      },
    }),
  );
  const { id: connectionId, name, paused, type, hookUrl } = connection;
  const askDelete = () =>
    void modal.confirm({
      title: t("connections.deleteTitle", { name }),
      content: t(hookUrl ? "connections.deleteHookText" : "connections.deleteText"),
      okText: t("connections.delete"),
      okButtonProps: { danger: true },
      cancelText: t("common.cancel"),
      onOk: () => remove.mutateAsync({ connectionId }).catch(() => undefined),
    });
  return (
    <div className={styles.foot}>
      <Button onClick={onEdit}>{t("connections.edit")}</Button>
      <Button onClick={onLimits}>{t("connections.limits.change")}</Button>
      {connectionType(type)?.secret !== "none" && <Button onClick={onReplaceSecret}>{t("connections.rotate")}</Button>}
      {paused ? (
        <Button
          loading={setPaused.isPending}
          onClick={() => setPaused.mutate({ connectionId, paused: false, reason: "" })}
        >
          {t("connections.resume")}
        </Button>
      ) : (
        <Button onClick={() => setPausing(true)}>{t("connections.pause")}</Button>
      )}
      {used === false && (
        <Button danger onClick={askDelete}>
          {t("connections.delete")}
        </Button>
      )}
      {pausing && (
        <ReasonDialog
          title={t("connections.pauseTitle", { name })}
          text={<p>{t("connections.pauseText")}</p>}
          label={t("connections.pauseReason")}
          example={t("connections.pauseExample")}
          button={t("connections.pause")}
          busy={setPaused.isPending}
          onDone={(reason) => setPaused.mutate({ connectionId, paused: true, reason })}
          onClose={() => setPausing(false)}
        />
      )}
    </div>
  );
}
