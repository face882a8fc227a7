"use client";

import PauseCircleOutlined from "@ant-design/icons/PauseCircleOutlined";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useCauseWords } from "../lib/use-cause-words.ts";
import { useTRPC } from "../trpc/client.tsx";
import { useMay, useReader } from "./reader-provider.tsx";
import styles from "./status-strips.module.css";

const HOLD_POLL_MS = 20_000;

/** Says on every screen that outside calls are held, why and by whom; nothing while they go. */
export function HoldStrip() {
  const t = useTranslations("connections.hold");
  const format = useFormatter();
  const causeWords = useCauseWords();
  const { environment } = useReader();
  const maySee = useMay("connection.read");
  const trpc = useTRPC();
  const { data: hold } = useQuery(trpc.connections.hold.queryOptions(undefined, { refetchInterval: HOLD_POLL_MS }));
  if (!hold) return null;
  const since = format.dateTime(new Date(hold.since), { dateStyle: "short", timeStyle: "short" });
  return (
    <div className={`${styles.strip} ${styles.runner}`}>
      <PauseCircleOutlined aria-hidden />
      <strong>{t("strip")}</strong>
      <span>{t("stripWhy", { reason: hold.reason, who: causeWords(hold.cause), since })}</span>
      {maySee && <Link href={`/${environment}/connections?calls=held`}>{t("show")}</Link>}
    </div>
  );
}
