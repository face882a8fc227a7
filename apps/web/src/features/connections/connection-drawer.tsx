"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import { useQuery } from "@tanstack/react-query";
import { Drawer, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActsList } from "../../lib/acts-list.tsx";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ConnectionActions } from "./connection-actions.tsx";
import { ConnectionFacts } from "./connection-facts.tsx";
import { ConnectionRest } from "./connection-rest.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import { ConnectionUses } from "./connection-uses.tsx";
import styles from "./connections.module.css";
import { EditForm } from "./edit-form.tsx";
import { LimitsForm } from "./limits-form.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { WaitingCalls } from "./waiting-calls.tsx";

type Props = {
  readonly connection: ConnectionRow;
  /** Every outside call is held. */
  readonly held: boolean;
  readonly onClose: () => void;
};

/** One connection: where to send, what it is set to, what uses it, and what can be done with it. */
export function ConnectionDrawer({ connection, held, onClose }: Props) {
  const t = useTranslations("connections");
  const trpc = useTRPC();
  const mayEdit = useMay("connection.edit");
  const [doing, setDoing] = useState<"secret" | "edit" | "limits" | null>(null);
  const { id: connectionId, name, hookUrl, type } = connection;
  const uses = useQuery(trpc.connections.uses.queryOptions({ connectionId }));
  const acts = useQuery(trpc.connections.acts.queryOptions({ connectionId }));
  const kind = connectionType(type);
  const done = () => setDoing(null);
  if (doing === "edit" && kind) {
    return (
      <Drawer open title={t("editOf", { name })} size={480} onClose={onClose} mask={{ closable: false }}>
        <EditForm connection={connection} kind={kind} onClose={done} />
      </Drawer>
    );
  }
  if (doing === "limits") {
    return (
      <Drawer open title={t("limits.of", { name })} size={480} onClose={onClose} mask={{ closable: false }}>
        <LimitsForm connection={connection} onClose={done} />
      </Drawer>
    );
  }
  return (
    <Drawer open title={name} size={480} onClose={onClose}>
      <div className={styles.stack}>
        <ConnectionRest connection={connection} />
        {hookUrl && (
          <section className={styles.stack} aria-label={t("hookUrl")}>
            <h2>{t("hookUrl")}</h2>
            <div className={styles.block}>
              <code className={styles.address}>{hookUrl}</code>
              <CopyButton text={hookUrl} what={t("hookUrl")} />
            </div>
            <p>{t("hookText")}</p>
          </section>
        )}
        <ConnectionFacts connection={connection} />
        {mayEdit && (
          <ConnectionActions
            connection={connection}
            used={uses.data ? uses.data.length > 0 : null}
            onEdit={() => setDoing("edit")}
            onLimits={() => setDoing("limits")}
            onReplaceSecret={() => setDoing("secret")}
            onDeleted={onClose}
          />
        )}
        {connection.health.waiting > 0 && (
          <section className={styles.part}>
            <h2>{t("calls.title")}</h2>
            <WaitingCalls connectionId={connectionId} held={connection.paused || held} />
          </section>
        )}
        <section className={styles.part}>
          <h2>{t("usedBy")}</h2>
          {uses.data ? <ConnectionUses uses={uses.data} /> : <Skeleton active />}
        </section>
        <section className={styles.part}>
          <h2>{t("history")}</h2>
          {acts.data ? <ActsList acts={acts.data} /> : <Skeleton active />}
        </section>
      </div>
      {doing === "secret" && <SecretDialog connection={connection} onClose={done} />}
    </Drawer>
  );
}
