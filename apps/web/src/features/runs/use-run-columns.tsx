"use client";

import { ERROR_CODES } from "@orderloom/schema/error";
import { errorSentence } from "@orderloom/schema/messages/errors";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { WhyTip } from "../../lib/operate/why-tip.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import type { RunRow } from "./run-row.ts";
import { RunStatusTag } from "./run-status-tag.tsx";
import styles from "./runs.module.css";
import { Took } from "./took.tsx";

/** The columns of the list of runs. */
export function useRunColumns(): readonly TableColumnType<RunRow>[] {
  const t = useTranslations("runs");
  const { environment } = useReader();
  return [
    {
      key: "flow",
      title: t("columns.flow"),
      render: (_, { id, flowName, versionNumber }) => (
        <Link href={`/${environment}/runs/${id}`} className={styles.flow} title={flowName} prefetch={false}>
          <span className={styles.name}>{flowName}</span>{" "}
          <span className={styles.version}>{t("version", { number: String(versionNumber) })}</span>
        </Link>
      ),
    },
    {
      key: "status",
      title: t("columns.status"),
      render: (_, { id, status, endedAt }) =>
        endedAt === null ? (
          <WhyTip runId={id}>
            <RunStatusTag status={status} />
          </WhyTip>
        ) : (
          <RunStatusTag status={status} />
        ),
    },
    {
      key: "order",
      title: t("columns.order"),
      render: (_, { orderId, orderNo }) =>
        orderId === null ? (
          t("noOrder")
        ) : (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    { key: "started", title: t("columns.started"), render: (_, { startedAt }) => <Ago at={startedAt} /> },
    {
      key: "duration",
      title: t("columns.duration"),
      align: "right",
      render: (_, { startedAt, endedAt }) => <Took from={startedAt} to={endedAt} />,
    },
    { key: "failure", title: t("columns.failure"), render: (_, { failureCode }) => <Why code={failureCode} /> },
  ];
}

function Why({ code }: { code: string | null }) {
  const { language } = useReader();
  const known = ERROR_CODES.find((each) => each === code);
  if (code === null) return null;
  return <span className={styles.why}>{known ? errorSentence(known, {}, language) : code}</span>;
}
