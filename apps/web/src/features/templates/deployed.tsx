"use client";

import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./deploy.module.css";

/** What was just published, and where it can be seen at work. */
export function Deployed({ flowId, onAgain }: { flowId: string; onAgain: () => void }) {
  const t = useTranslations("templates");
  const { environment } = useReader();
  const trpc = useTRPC();
  const query = useQuery(trpc.flows.get.queryOptions({ flowId }));
  if (query.error) return <FailureNote error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <Skeleton active />;
  const { name, publication } = query.data;
  const number = String(publication?.number ?? 1);
  return (
    <section className={styles.deployed} aria-live="polite">
      <CheckCircleOutlined className={styles.check ?? ""} aria-hidden />
      <h2>{t(`deployed.${environment}`, { name, number })}</h2>
      <p>{t("deployedText")}</p>
      <div className={styles.foot}>
        <LinkButton href={`/${environment}/runs?flowId=${flowId}`} primary>
          {t("seeRuns")}
        </LinkButton>
        <LinkButton href={`/${environment}/flows/${flowId}`}>{t("openInDesigner")}</LinkButton>
        <Button onClick={onAgain}>{t("again")}</Button>
      </div>
    </section>
  );
}
