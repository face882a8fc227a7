"use client";

import { useTranslations } from "next-intl";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { ConnectionRow } from "./connection-row.ts";
import styles from "./connections.module.css";
import { useConnectionWords } from "./use-connection-words.ts";

/** Whether calls go through a connection, why not and until when, and how many wait. */
export function ConnectionState({ connection }: { connection: ConnectionRow }) {
  const t = useTranslations("connections");
  const { tone, label, why } = useConnectionWords()(connection);
  const { waiting } = connection.health;
  return (
    <div className={styles.state}>
      <StateTag tone={tone} label={label} />
      {why && <span className={styles.soft}>{why}</span>}
      {waiting > 0 && <span className={styles.soft}>{t("waitingCount", { count: waitingText(waiting) })}</span>}
    </div>
  );
}

/** Waiting calls are counted up to a thousand. */
function waitingText(waiting: number): string {
  return waiting < 1_000 ? String(waiting) : "1,000+";
}
