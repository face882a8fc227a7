"use client";

import { knownCodes } from "@orderloom/nodes/channel-codes";
import { connectionType } from "@orderloom/nodes/connection-types";
import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import styles from "./quarantine.module.css";
import type { RuleRow } from "./quarantine-row.ts";
import { useQuarantineActs } from "./use-quarantine-acts.ts";

/** What people said unknown codes mean; nothing while there is none. */
export function CodeRules() {
  const t = useTranslations("trouble.quarantine.rules");
  const trpc = useTRPC();
  const query = useQuery(trpc.quarantine.rules.queryOptions());
  const columns = useColumns();
  if (query.data?.items.length === 0) return null;
  return (
    <section className={styles.rules} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className={styles.soft}>{t("text")}</p>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={({ type, field, code }) => `${type} ${field} ${code}`}
        empty={null}
      />
    </section>
  );
}

function useColumns(): readonly TableColumnType<RuleRow>[] {
  const t = useTranslations("trouble.quarantine.rules");
  const { language } = useReader();
  const mayOperate = useMay("run.operate");
  const { removeRule, isPending } = useQuarantineActs();
  return [
    {
      key: "channel",
      title: t("channel"),
      render: (_, { type }) => {
        const labels = connectionType(type)?.labels;
        return labels ? inLanguage(labels.title, language) : type;
      },
    },
    { key: "field", title: t("field"), render: (_, { field }) => <code>{field}</code> },
    { key: "code", title: t("code"), render: (_, { code }) => <code>{code}</code> },
    {
      key: "meaning",
      title: t("meaning"),
      render: (_, { type, field, meaning }) => {
        const label = knownCodes(type, field)?.get(meaning);
        return label ? `${inLanguage(label, language)} · ${meaning}` : meaning;
      },
    },
    { key: "by", title: t("by"), render: (_, { setBy }) => setBy },
    { key: "at", title: t("at"), render: (_, { setAt }) => <Ago at={setAt} /> },
    {
      key: "remove",
      title: "",
      render: (_, { type, field, code }) =>
        mayOperate && (
          <Button size="small" disabled={isPending} onClick={() => removeRule({ type, field, code })}>
            {t("remove")}
          </Button>
        ),
    },
  ];
}
