"use client";

import AuditOutlined from "@ant-design/icons/AuditOutlined";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { OrderLines } from "../../lib/order-lines.tsx";
import { Receiver } from "../../lib/receiver.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import details from "../../ui/split-view/details.module.css";
import { MissingNote } from "../../ui/status/missing-note.tsx";
import { Answers } from "./answers.tsx";
import styles from "./approval-details.module.css";
import { ApprovalHeading } from "./approval-heading.tsx";
import type { ApprovalDetail } from "./approval-row.ts";
import { Levels } from "./levels.tsx";
import { Photos } from "./photos.tsx";
import { RefundFacts } from "./refund-facts.tsx";

type Props = {
  readonly approvalId: string;
  /** What stands under the facts: the answers, or why there are none. */
  readonly children: (approval: ApprovalDetail) => ReactNode;
};

/** All that is needed to decide: what is asked, the amount, the order, who asked and when. */
export function ApprovalDetails({ approvalId, children }: Props) {
  const t = useTranslations("approvals");
  const trpc = useTRPC();
  const { environment } = useReader();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.approvals.get.queryOptions({ approvalId }, { refetchInterval }));
  if (query.data) {
    return (
      <>
        <div className={details.scroll}>
          <Details approval={query.data} />
        </div>
        {children(query.data)}
      </>
    );
  }
  if (!query.error) return <Skeleton active className={details.blank ?? ""} paragraph={{ rows: 8 }} />;
  return (
    <MissingNote
      error={query.error}
      onRetry={query.refetch}
      icon={<AuditOutlined />}
      title={t("missingTitle")}
      text={t("missingText")}
      back={{ href: `/${environment}/approvals`, label: t("back") }}
    />
  );
}

function Details({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const orders = useTranslations("orders");
  const { order } = approval;
  return (
    <>
      <ApprovalHeading approval={approval} />
      <RefundFacts approval={approval} />
      <Levels approval={approval} />
      <Photos approval={approval} />
      <Answers answers={approval.answers} levelCount={approval.levelCount} />
      {order === null ? (
        <p>{t("noOrder")}</p>
      ) : (
        <div className={styles.order}>
          <Section title={orders("lines.title")}>
            <OrderLines lines={order.lines} currency={order.facts.currency} />
          </Section>
          <Section title={orders("receiver.title")}>
            <Receiver
              personal={order.private}
              erased={order.erased}
              place={order.facts}
              complete={order.facts.complete}
            />
          </Section>
        </div>
      )}
    </>
  );
}
