"use client";

import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { Amount } from "../../lib/amount.tsx";
import { OrderLines } from "../../lib/order-lines.tsx";
import { OrderMarks } from "../../lib/order-marks.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { Receiver } from "../../lib/receiver.tsx";
import { StartButton } from "../../lib/start/start-button.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { MissingNote } from "../../ui/status/missing-note.tsx";
import { AmountFacts } from "./amount-facts.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { CustomFacts } from "./custom-facts.tsx";
import { FamilyPanel } from "./family-panel.tsx";
import { Holds } from "./holds.tsx";
import { MergePanel } from "./merge-panel.tsx";
import { OpenRuns } from "./open-runs.tsx";
import { OrderActs } from "./order-acts.tsx";
import { OrderFacts } from "./order-facts.tsx";
import type { OrderDetail } from "./order-row.ts";
import styles from "./order-screen.module.css";
import { RefundsPanel } from "./refunds-panel.tsx";
import { Timeline } from "./timeline.tsx";

/** One order: what it is, what is in it, who gets it, and what happened to it and why. */
export function OrderScreen({ orderId }: { orderId: string }) {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const { environment } = useReader();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.orders.get.queryOptions({ orderId }, { refetchInterval }));
  const back = { href: `/${environment}/orders`, label: t("back") };
  return (
    <div className={styles.page}>
      {query.data ? (
        <Order order={query.data} back={back} />
      ) : query.error ? (
        <MissingNote
          error={query.error}
          onRetry={query.refetch}
          icon={<FileTextOutlined />}
          title={t("missingTitle")}
          text={t("missingText")}
          back={back}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

type OrderProps = { readonly order: OrderDetail; readonly back: { readonly href: string; readonly label: string } };

function Order({ order, back }: OrderProps) {
  const t = useTranslations("orders");
  const { facts, lines } = order;
  return (
    <>
      <Heading order={order} back={back} />
      <Holds holds={facts.holds} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section title={t("lines.title")}>
            <OrderLines lines={lines} currency={facts.currency} />
          </Section>
          <ChangesPanel facts={facts} />
          <MergePanel facts={facts} />
          <FamilyPanel facts={facts} />
          <RefundsPanel orderId={facts.id} />
          <OpenRuns orderId={facts.id} />
          <Section title={t("timeline.title")}>
            <Timeline orderId={facts.id} currency={facts.currency} />
          </Section>
        </div>
        <div className={styles.side}>
          <Section title={t("receiver.title")}>
            <Receiver personal={order.private} erased={order.erased} place={facts} complete={facts.complete} />
          </Section>
          <Section title={t("money.title")}>
            <AmountFacts facts={facts} />
          </Section>
          <CustomFacts order={order} />
          <Section title={t("facts.title")}>
            <OrderFacts order={order} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Heading({ order, back }: OrderProps) {
  const { facts, shopName } = order;
  const t = useTranslations("orders");
  const { language } = useReader();
  return (
    <header className={styles.heading}>
      <Link href={back.href} className={styles.back}>
        ← {back.label}
      </Link>
      <div className={styles.title}>
        <h1 className="ol-figures">{facts.orderNo}</h1>
        <OrderStateTag state={facts.state} />
        <OrderMarks holds={facts.holds.length} isTest={facts.isTest} tags={facts.tags} />
        <StartButton order={{ id: facts.id, orderNo: facts.orderNo }} />
        <OrderActs order={order} />
      </div>
      <div className={styles.amount}>
        <span className={styles.big}>
          <Amount minor={facts.payable} currency={facts.currency} />
        </span>
        <span className={styles.where}>
          <span className="ol-hidden">{t("columns.shop")}</span>
          {CHANNEL_LABELS[facts.channel][language]} · {shopName}
        </span>
      </div>
    </header>
  );
}
