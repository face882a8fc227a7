"use client";

import { CHECK_LABELS, STOCK_CHECKS } from "@orderloom/schema/proof/check";
import { Button, Table, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "./proof.module.css";
import type { Finding } from "./proof-rows.ts";
import { SettleDialog } from "./settle-dialog.tsx";

/** The rows that break a rule, each with a way to what it is about. */
export function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("trouble.proof");
  const [settling, setSettling] = useState<Finding | null>(null);
  const columns = useFindingColumns(setSettling);
  return (
    <section aria-label={t("findings")}>
      <Table<Finding>
        size="small"
        pagination={false}
        columns={[...columns]}
        dataSource={[...findings]}
        rowKey={({ bucket, check, subject }) => `${bucket} ${check} ${subject}`}
        scroll={{ x: "max-content" }}
      />
      {settling && <SettleDialog finding={settling} onClose={() => setSettling(null)} />}
    </section>
  );
}

function useFindingColumns(onSettle: (finding: Finding) => void): readonly TableColumnType<Finding>[] {
  const t = useTranslations("trouble.proof");
  const { language } = useReader();
  const maySettle = useMay("proof.settle");
  return [
    { key: "check", title: t("rule"), render: (_, { check }) => CHECK_LABELS[check][language] },
    { key: "subject", title: t("subject"), render: (_, finding) => <Subject finding={finding} /> },
    { key: "expected", title: t("expected"), render: (_, { expected }) => <code>{expected}</code> },
    { key: "found", title: t("foundValue"), render: (_, { found }) => <code>{found || "–"}</code> },
    { key: "at", title: t("foundAt"), render: (_, { foundAt }) => <Ago at={foundAt} /> },
    {
      key: "state",
      title: t("state"),
      render: (_, finding) => {
        if (finding.goneAt) return t("gone");
        if (finding.settledAt)
          return <span className={styles.reason}>{t("settled", { reason: finding.reason ?? "" })}</span>;
        return (
          maySettle && (
            <Button size="small" onClick={() => onSettle(finding)}>
              {t("settle")}
            </Button>
          )
        );
      },
    },
  ];
}

/** An order by its number, stock by its SKU; what has no page of its own by its id. */
function Subject({ finding: { check, subject, orderId } }: { finding: Finding }) {
  const { environment } = useReader();
  const href = orderId ? `/${environment}/orders/${orderId}` : stockHref(environment, check, subject);
  if (href === null) return <code>{subject}</code>;
  return (
    <Link href={href} className="ol-figures" prefetch={false}>
      {subject}
    </Link>
  );
}

function stockHref(environment: string, check: Finding["check"], subject: string): string | null {
  const [sku, place] = subject.split(" · ");
  const isStock = STOCK_CHECKS.some((one) => one === check);
  return isStock && sku && place ? `/${environment}/stock?search=${encodeURIComponent(sku)}` : null;
}
