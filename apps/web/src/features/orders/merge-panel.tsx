"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { MergeGroup } from "./merge-group.tsx";
import type { OrderDetail } from "./order-row.ts";
import styles from "./regroup.module.css";

/** Suggests to ship the order together with others of its receiver; not there where there is nothing to suggest. */
export function MergePanel({ facts }: Pick<OrderDetail, "facts">) {
  const t = useTranslations("orderActs.merge");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const may = useMay("order.regroup");
  const { data } = useQuery(trpc.orders.regroup.candidates.queryOptions({ orderId: facts.id }, { enabled: may }));
  const onSuccess = () => queryClient.invalidateQueries(trpc.orders.pathFilter());
  const veto = useMutation(trpc.orders.regroup.veto.mutationOptions({ onSuccess, onError }));
  if (!data || (data.group.length === 0 && !data.isBuyerVetoed)) return null;
  return (
    <Section title={t("title")}>
      {data.isBuyerVetoed ? (
        <>
          <p className={styles.note}>{t("vetoed")}</p>
          <Button
            loading={veto.isPending}
            onClick={() => veto.mutate({ of: { type: "buyer", orderId: facts.id }, reason: null })}
          >
            {t("allow")}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.note}>{t("suggestion", { count: String(data.group.length - 1) })}</p>
          <MergeGroup group={data.group} goesThere />
        </>
      )}
    </Section>
  );
}
