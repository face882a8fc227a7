"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import WarningFilled from "@ant-design/icons/WarningFilled";
import { CHECK_LABELS } from "@orderloom/schema/proof/check";
import { Table, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "./proof.module.css";
import type { ProvenRule } from "./proof-rows.ts";

/** Each rule with the rows it was held against and when. */
export function RuleTable({ rules, buckets }: { rules: readonly ProvenRule[]; buckets: number }) {
  const t = useTranslations("trouble.proof");
  const { language } = useReader();
  const columns: readonly TableColumnType<ProvenRule>[] = [
    {
      key: "rule",
      title: t("rule"),
      render: (_, rule) => (
        <span className={styles.verdict} data-tone={toneOf(rule, buckets)}>
          {ICONS[toneOf(rule, buckets)]}
          {CHECK_LABELS[rule.check][language]}
        </span>
      ),
    },
    {
      key: "looked",
      title: t("looked"),
      align: "right",
      render: (_, { looked }) => <span className="ol-figures">{looked.toLocaleString("en")}</span>,
    },
    {
      key: "open",
      title: t("open"),
      align: "right",
      render: (_, { open }) => <span className="ol-figures">{open}</span>,
    },
    { key: "since", title: t("lookedSince"), render: (_, { since }) => since && <Ago at={since} /> },
  ];
  return (
    <Table<ProvenRule>
      size="small"
      pagination={false}
      columns={[...columns]}
      dataSource={[...rules]}
      rowKey="check"
      scroll={{ x: "max-content" }}
    />
  );
}

type Tone = "done" | "wait" | "off";

const ICONS = {
  done: <CheckCircleFilled aria-hidden />,
  wait: <ClockCircleOutlined aria-hidden />,
  off: <WarningFilled aria-hidden />,
} as const;

function toneOf({ open, buckets }: ProvenRule, all: number): Tone {
  if (open > 0) return "off";
  return buckets < all ? "wait" : "done";
}
