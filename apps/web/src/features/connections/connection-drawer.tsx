"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import { Descriptions, Drawer } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import { ConnectionActions } from "./connection-actions.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";
import { SecretDialog } from "./secret-dialog.tsx";
import { useSettingItems } from "./use-setting-items.tsx";

/** One connection: where to send, what it is set to, and what can be done with it. */
export function ConnectionDrawer({ connection, onClose }: { connection: ConnectionRow; onClose: () => void }) {
  const t = useTranslations("connections");
  const { language } = useReader();
  const mayEdit = useMay("connection.edit");
  const [replacing, setReplacing] = useState(false);
  const kind = connectionType(connection.type);
  const settingItems = useSettingItems(connection);
  const { name, hookUrl, shop, paused, hasSecret } = connection;
  const items = [
    { key: "type", label: t("type"), children: kind?.labels.title[language] ?? connection.type },
    {
      key: "state",
      label: t("state"),
      children: <StateTag tone={paused ? "off" : "good"} label={t(paused ? "states.paused" : "states.active")} />,
    },
    ...(shop ? [{ key: "shop", label: t("shop"), children: `${shop.name} · ${shop.currency} · ${shop.zone}` }] : []),
    ...(kind?.secret === "none"
      ? []
      : [{ key: "secret", label: t("secret"), children: t(hasSecret ? "hasSecret" : "noSecret") }]),
    ...settingItems,
  ];
  return (
    <Drawer open title={name} size={480} onClose={onClose}>
      <div className={styles.stack}>
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
        <Descriptions column={1} size="small" bordered items={items} />
        {mayEdit && <ConnectionActions connection={connection} onReplaceSecret={() => setReplacing(true)} />}
      </div>
      {replacing && <SecretDialog connection={connection} onClose={() => setReplacing(false)} />}
    </Drawer>
  );
}
