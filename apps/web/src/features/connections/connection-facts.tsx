"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import { Descriptions } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import { useLimitWords } from "./use-limit-words.ts";
import { useSettingItems } from "./use-setting-items.tsx";

/** What a connection is and is set to. */
export function ConnectionFacts({ connection }: { connection: ConnectionRow }) {
  const t = useTranslations("connections");
  const { language } = useReader();
  const kind = connectionType(connection.type);
  const settingItems = useSettingItems(connection);
  const secret = useSecretWords(connection);
  const { shop } = connection;
  const limits = useLimitWords()(connection.limits);
  const items = [
    { key: "type", label: t("type"), children: kind?.labels.title[language] ?? connection.type },
    ...(shop ? [{ key: "shop", label: t("shop"), children: `${shop.name} · ${shop.currency} · ${shop.zone}` }] : []),
    ...(kind?.secret === "none" ? [] : [{ key: "secret", label: t("secret"), children: secret }]),
    { key: "limits", label: t("limits.title"), children: limits },
    ...settingItems,
  ];
  return <Descriptions column={1} size="small" bordered items={items} />;
}

/** Whether there is a secret, and until when the one before is still accepted. */
function useSecretWords({ hasSecret, formerSecretUntil }: ConnectionRow): string {
  const t = useTranslations("connections");
  const format = useFormatter();
  if (!hasSecret) return t("noSecret");
  if (formerSecretUntil === null) return t("hasSecret");
  const time = format.dateTime(new Date(formerSecretUntil), { dateStyle: "medium", timeStyle: "short" });
  return t("hasBothSecrets", { time });
}
