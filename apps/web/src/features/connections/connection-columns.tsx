"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import type { TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import { ConnectionState } from "./connection-state.tsx";
import styles from "./connections.module.css";

export function useConnectionColumns(onOpen: (id: string) => void): readonly TableColumnType<ConnectionRow>[] {
  const t = useTranslations("connections");
  const { language } = useReader();
  return [
    {
      key: "name",
      title: t("name"),
      render: (_, { id, name }) => (
        <button type="button" className={styles.name} title={t("openDetails", { name })} onClick={() => onOpen(id)}>
          {name}
        </button>
      ),
    },
    { key: "type", title: t("type"), render: (_, { type }) => connectionType(type)?.labels.title[language] ?? type },
    { key: "shop", title: t("shop"), render: (_, { shop }) => shop?.name ?? t("noShop") },
    {
      key: "state",
      title: t("state"),
      render: (_, connection) => <ConnectionState connection={connection} />,
    },
    {
      key: "hook",
      title: t("hookUrl"),
      render: (_, { hookUrl }) => hookUrl && <HookAddress url={hookUrl} />,
    },
    { key: "created", title: t("created"), render: (_, { createdAt }) => <Ago at={createdAt} /> },
  ];
}

function HookAddress({ url }: { url: string }) {
  const t = useTranslations("connections");
  return (
    <span className={styles.hook}>
      <code className={styles.address}>{url}</code>
      <CopyButton text={url} what={t("hookUrl")} />
    </span>
  );
}
