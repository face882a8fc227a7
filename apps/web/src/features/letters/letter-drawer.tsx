"use client";

import { useQuery } from "@tanstack/react-query";
import { Drawer, Input, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import type { GroupRow, LetterRow } from "./letter-row.ts";
import styles from "./letters.module.css";
import { LettersState } from "./letters-state.ts";
import { ReplayForm } from "./replay-form.tsx";
import { ReplayList } from "./replay-list.tsx";
import { useCauseText } from "./use-cause-text.ts";

type Props = { readonly cause: string; readonly group: GroupRow | null; readonly onClose: () => void };

/** The letters of a cause, and what can be done about them. */
export function LetterDrawer({ cause, group, onClose }: Props) {
  const t = useTranslations("trouble.letters");
  const trpc = useTRPC();
  const causeText = useCauseText();
  const mayOperate = useMay("run.operate");
  const [{ orderNo, after }, setState] = useUrlState(LettersState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.letters.list.queryOptions({ cause, orderNo, after }, { refetchInterval }));
  const columns = useLetterColumns();
  return (
    <Drawer open size="large" title={group ? causeText(group) : t("gone")} onClose={onClose}>
      <div className={styles.parts}>
        {mayOperate && group && <ReplayForm group={group} />}
        {mayOperate && <ReplayList cause={cause} />}
        <Input.Search
          allowClear
          aria-label={t("filter")}
          placeholder={t("filter")}
          defaultValue={orderNo ?? ""}
          maxLength={64}
          onSearch={(text) => setState({ orderNo: text.trim() || null, after: null })}
        />
        <QueryTable
          label={t("items")}
          columns={columns}
          query={query}
          rowKey={({ id }) => id}
          page={{ after, onChange: (next) => setState({ after: next }) }}
          empty={<p>{t("noItems")}</p>}
        />
      </div>
    </Drawer>
  );
}

function useLetterColumns(): readonly TableColumnType<LetterRow>[] {
  const t = useTranslations("trouble.letters.item");
  const { environment } = useReader();
  return [
    {
      key: "order",
      title: t("order"),
      render: (_, { orderId, orderNo }) =>
        orderId && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    {
      key: "run",
      title: t("run"),
      render: (_, { id }) => (
        <Link href={`/${environment}/runs/${id}`} prefetch={false}>
          {t("toRun")}
        </Link>
      ),
    },
    { key: "version", title: t("version"), render: (_, { versionNumber }) => versionNumber && `v${versionNumber}` },
    { key: "at", title: t("at"), render: (_, { at }) => <Ago at={at} /> },
  ];
}
