"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./quarantine.module.css";

/** What a message holds, with everything hidden that may be personal. */
export function MessageContent({ id }: { id: string }) {
  const t = useTranslations("trouble.quarantine.content");
  const trpc = useTRPC();
  const query = useQuery(trpc.quarantine.body.queryOptions({ id }));
  if (query.error) return <FailureNote error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { headers, text, cut } = query.data;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <section aria-label={t("title")} className={styles.content}>
      <p className={styles.soft}>{t("masked")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard must reach what scrolls */}
      <pre tabIndex={0}>{[...lines, ...(lines.length > 0 ? [""] : []), text].join("\n")}</pre>
      {cut && <p className={styles.soft}>{t("cut")}</p>}
    </section>
  );
}
