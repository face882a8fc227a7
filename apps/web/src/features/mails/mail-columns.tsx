"use client";

import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import { mailFailureSentence } from "@orderloom/schema/messages/mail-failure";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCauseWords } from "../../lib/use-cause-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { MailActions } from "./mail-actions.tsx";
import styles from "./mails.module.css";

/** A mail that did not go out, as the list shows it. */
export type MailRow = {
  readonly id: string;
  readonly at: string;
  readonly to: string | null;
  readonly about: Parameters<ReturnType<typeof useCauseWords>>[0] | { readonly type: "invite" | "password" };
  readonly orderId: string | null;
  readonly orderNo: string | null;
  readonly connectionName: string | null;
  readonly failure: {
    readonly type: "failed" | "unknown";
    readonly code: ErrorCode;
    readonly params: ErrorParams;
  } | null;
};

/** Who did not get what, why, and what can be done. */
export function useMailColumns(): readonly TableColumnType<MailRow>[] {
  const t = useTranslations("mails");
  const { language } = useReader();
  return [
    {
      key: "to",
      title: t("to"),
      render: (_, { to, connectionName }) => (
        <div className={styles.two}>
          <span>{to ?? t("erased")}</span>
          {connectionName && <span className={styles.soft}>{t("through", { name: connectionName })}</span>}
        </div>
      ),
    },
    { key: "about", title: t("about"), render: (_, mail) => <About {...mail} /> },
    {
      key: "why",
      title: t("why"),
      render: (_, { failure }) => (
        <span className={styles.why}>{failure ? mailFailureSentence(failure, language) : t("erased")}</span>
      ),
    },
    { key: "at", title: t("at"), render: (_, { at }) => <Ago at={at} /> },
    {
      key: "actions",
      title: <span className="ol-hidden">{t("actions")}</span>,
      render: (_, mail) => <MailActions mail={mail} />,
    },
  ];
}

function About({ about, orderId, orderNo }: MailRow) {
  const { environment } = useReader();
  return (
    <div className={styles.two}>
      <span>
        <Purpose about={about} />
      </span>
      {orderId && (
        <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
          {orderNo}
        </Link>
      )}
    </div>
  );
}

function Purpose({ about }: Pick<MailRow, "about">) {
  const t = useTranslations("mails");
  const causeWords = useCauseWords();
  switch (about.type) {
    case "invite":
      return t("forInvite");
    case "password":
      return t("forPassword");
    default:
      return causeWords(about);
  }
}
