"use client";

import AuditOutlined from "@ant-design/icons/AuditOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { CHANNEL_LABELS } from "@orderloom/schema/order-labels";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { OrderLines } from "../../lib/order-lines.tsx";
import { OrderMarks } from "../../lib/order-marks.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { Receiver } from "../../lib/receiver.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { MissingNote } from "../../ui/status/missing-note.tsx";
import { Answers } from "./answers.tsx";
import styles from "./approval-details.module.css";
import type { ApprovalDetail } from "./approval-row.ts";
import { ApprovalStatusTag } from "./approval-status-tag.tsx";

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
        <div className={styles.scroll}>
          <Details approval={query.data} />
        </div>
        {children(query.data)}
      </>
    );
  }
  if (!query.error) return <Skeleton active className={styles.blank ?? ""} paragraph={{ rows: 8 }} />;
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
      <Heading approval={approval} />
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

function Heading({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const { language } = useReader();
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { order, level, levelCount, requestedAt } = approval;
  const asked = new Date(requestedAt);
  return (
    <header className={styles.heading}>
      <h2>{inLanguage(approval.title, language)}</h2>
      {order && (
        <p className={styles.amount}>
          <span className="ol-hidden">{t("payable")}</span>
          <Amount minor={order.facts.payable} currency={order.facts.currency} />
        </p>
      )}
      <p className={styles.about}>
        <ApprovalStatusTag status={approval.status} />
        {levelCount > 1 && <span>{t("level", { level: String(level + 1), count: String(levelCount) })}</span>}
        <time dateTime={requestedAt} title={format.dateTime(asked, { dateStyle: "full", timeStyle: "long" })}>
          {t("asked", { ago: format.relativeTime(asked, now), flow: approval.flowName })}
        </time>
        {approval.requesterName !== null && <span>{t("requester", { name: approval.requesterName })}</span>}
      </p>
      {order && (
        <p className={styles.about}>
          <OrderStateTag state={order.facts.state} />
          <span>
            {CHANNEL_LABELS[order.facts.channel][language]} · {order.shopName}
          </span>
          <OrderMarks holds={order.facts.holds.length} isTest={order.facts.isTest} tags={order.facts.tags} />
        </p>
      )}
      <Ways approval={approval} />
    </header>
  );
}

function Ways({ approval: { orderId, orderNo, runId } }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const { environment } = useReader();
  const mayReadRuns = useMay("run.read");
  return (
    <p className={styles.ways}>
      {orderId !== null && (
        <Link href={`/${environment}/orders/${orderId}`} className="ol-figures">
          {t("order")} {orderNo}
        </Link>
      )}
      {mayReadRuns && <Link href={`/${environment}/runs/${runId}`}>{t("run")}</Link>}
    </p>
  );
}
