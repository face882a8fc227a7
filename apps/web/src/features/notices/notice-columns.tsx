"use client";

import { inLanguage, type LocalizedText } from "@orderloom/schema/language";
import { Button, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "./notices.module.css";

/** A notice as the list shows it. */
export type NoticeRow = {
  readonly id: string;
  readonly title: LocalizedText | null;
  readonly body: LocalizedText | null;
  readonly orderId: string | null;
  readonly orderNo: string | null;
  /** The flow and node that told it; null for what the product itself tells. */
  readonly cause: Parameters<ReturnType<typeof useCauseWords>>[0] | null;
  /** The mail that did not go out, when it is about one. */
  readonly callId: string | null;
  /** The flow that is to be looked at, when it is about one. */
  readonly flowId: string | null;
  readonly at: string;
  readonly readAt: string | null;
};

/** Who reads first sees what it says; the rest of the line says about which order and when. */
export function useNoticeColumns(onRead: (id: string) => void): readonly TableColumnType<NoticeRow>[] {
  const t = useTranslations("notices");
  const { language } = useReader();
  const causeWords = useCauseWords();
  return [
    {
      key: "notice",
      title: t("notice"),
      render: (_, { title, body, readAt, cause, callId, flowId }) => (
        <div className={styles.notice}>
          <span className={styles.title}>
            {readAt === null && <span className={styles.mark}>{t("unread")}</span>}
            {title ? inLanguage(title, language) : t("sealed")}
          </span>
          {body && <span className={styles.body}>{inLanguage(body, language)}</span>}
          <span className={styles.cause}>
            {cause ? causeWords(cause) : t("byProduct")}
            {callId && <AboutLink path="admin/mails" label={t("toMails")} />}
            {flowId && <AboutLink path={`flows/${flowId}`} label={t("toFlow")} />}
          </span>
        </div>
      ),
    },
    { key: "order", title: t("order"), render: (_, row) => <OrderLink {...row} /> },
    { key: "time", title: t("time"), render: (_, { at }) => <Ago at={at} /> },
    {
      key: "read",
      title: <span className="ol-hidden">{t("markOne")}</span>,
      render: (_, { id, readAt }) =>
        readAt === null && (
          <Button size="small" onClick={() => onRead(id)}>
            {t("markOne")}
          </Button>
        ),
    },
  ];
}

function AboutLink({ path, label }: { path: string; label: string }) {
  const { environment } = useReader();
  return (
    <>
      {" · "}
      <Link href={`/${environment}/${path}`} prefetch={false}>
        {label}
      </Link>
    </>
  );
}

function OrderLink({ orderId, orderNo }: Pick<NoticeRow, "orderId" | "orderNo">) {
  const { environment } = useReader();
  if (orderId === null) return null;
  return (
    <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
      {orderNo}
    </Link>
  );
}
