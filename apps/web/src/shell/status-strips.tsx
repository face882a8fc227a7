"use client";

import ApiOutlined from "@ant-design/icons/ApiOutlined";
import DisconnectOutlined from "@ant-design/icons/DisconnectOutlined";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "../trpc/client.tsx";
import { HoldStrip } from "./hold-strip.tsx";
import styles from "./status-strips.module.css";
import { useOfflineSince } from "./use-offline-since.ts";

const STATUS_POLL_MS = 20_000;

/** Says what does not work, since when, and that nothing is lost; nothing stands here while all is well. */
export function StatusStrips() {
  const t = useTranslations("shell");
  const format = useFormatter();
  const trpc = useTRPC();
  const status = useQuery(trpc.system.status.queryOptions(undefined, { refetchInterval: STATUS_POLL_MS }));
  const offlineSince = useOfflineSince(status.errorUpdatedAt > status.dataUpdatedAt && status.isError);
  const runner = status.data?.runner;
  const say = (time: Date) => format.dateTime(time, { dateStyle: "medium", timeStyle: "medium" });
  return (
    <div role="status">
      {offlineSince && (
        <div className={`${styles.strip} ${styles.offline}`}>
          <DisconnectOutlined aria-hidden />
          <strong>{t("offline.title")}</strong>
          <span>{t("offline.since", { time: say(offlineSince) })}</span>
        </div>
      )}
      {!offlineSince && runner?.up === false && (
        <div className={`${styles.strip} ${styles.runner}`}>
          <ApiOutlined aria-hidden />
          <strong>{t("runnerDown.title")}</strong>
          <span>
            {runner.since ? t("runnerDown.since", { time: say(new Date(runner.since)) }) : t("runnerDown.never")}
          </span>
        </div>
      )}
      <HoldStrip />
    </div>
  );
}
