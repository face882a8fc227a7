"use client";

import MergeCellsOutlined from "@ant-design/icons/MergeCellsOutlined";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { MergeGroup } from "./merge-group.tsx";
import styles from "./regroup.module.css";

/** Every group of orders that could be shipped as one. */
export function MergeScreen() {
  const t = useTranslations("orderActs.merge");
  const orders = useTranslations("orders");
  const { environment } = useReader();
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const { data, error, refetch } = useQuery(trpc.orders.regroup.groups.queryOptions(undefined, { refetchInterval }));
  const back = <Link href={`/${environment}/orders`}>← {orders("back")}</Link>;
  return (
    <Page title={t("page")} toolbar={back} narrow>
      <p className={styles.note}>{t("pageText")}</p>
      {!data && (error ? <FailureNote error={error} onRetry={refetch} /> : <Skeleton active />)}
      {data?.length === 0 && <EmptyState icon={<MergeCellsOutlined />} title={t("none")} text={t("noneText")} />}
      {data?.map((group) => (
        <MergeGroup key={group[0].id} group={group} goesThere={false} />
      ))}
    </Page>
  );
}
