"use client";

import { inLanguage } from "@orderloom/schema/language";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { OrderMarks } from "../../lib/order-marks.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import details from "../../ui/split-view/details.module.css";
import styles from "./approval-details.module.css";
import type { ApprovalDetail } from "./approval-row.ts";
import { ApprovalStatusTag } from "./approval-status-tag.tsx";

/** What is asked, how much is at stake, who asked, when, and until when. */
export function ApprovalHeading({ approval }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals");
  const { language } = useReader();
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { order, amount, currency, level, levelCount, requestedAt, dueAt } = approval;
  const asked = new Date(requestedAt);
  return (
    <header className={details.heading}>
      <h2>{inLanguage(approval.title, language)}</h2>
      {amount !== null && currency !== null && (
        <p className={details.amount}>
          <span className="ol-hidden">{t(approval.refundId === null ? "payable" : "refundAmount")}</span>
          <Amount minor={amount} currency={currency} />
        </p>
      )}
      <p className={styles.about}>
        <ApprovalStatusTag status={approval.status} />
        {levelCount > 1 && <span>{t("level", { level: String(level + 1), count: String(levelCount) })}</span>}
        <time dateTime={requestedAt} title={format.dateTime(asked, { dateStyle: "full", timeStyle: "long" })}>
          {t("asked", { ago: format.relativeTime(asked, now), flow: approval.flowName })}
        </time>
        {dueAt !== null && <span>{t("due", { time: format.relativeTime(new Date(dueAt), now) })}</span>}
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
    <p className={details.ways}>
      {orderId !== null && (
        <Link href={`/${environment}/orders/${orderId}`} className="ol-figures">
          {t("order")} {orderNo}
        </Link>
      )}
      {mayReadRuns && <Link href={`/${environment}/runs/${runId}`}>{t("run")}</Link>}
    </p>
  );
}
