"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { MessageContent } from "./message-content.tsx";
import styles from "./quarantine.module.css";
import type { GroupRow, MessageRow } from "./quarantine-row.ts";
import { QuarantineState } from "./quarantine-state.ts";
import { SettleForm } from "./settle-form.tsx";
import { useReasonText } from "./use-reason-text.ts";

type Props = { readonly groupKey: string; readonly group: GroupRow | null; readonly onClose: () => void };

/** The messages kept for a reason, what they hold, and what becomes of them. */
export function GroupDrawer({ groupKey, group, onClose }: Props) {
  const t = useTranslations("trouble.quarantine");
  const trpc = useTRPC();
  const reasonText = useReasonText();
  const mayOperate = useMay("run.operate");
  const [{ after, id }, setState] = useUrlState(QuarantineState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.quarantine.list.queryOptions({ group: groupKey, after }, { refetchInterval }));
  const toggle = (next: string) => setState({ id: next === id ? null : next });
  return (
    <Drawer open size="large" title={group ? reasonText(group) : t("gone")} onClose={onClose}>
      <div className={styles.parts}>
        {group && mayOperate && <SettleForm group={group} chosen={id} onAll={() => setState({ id: null })} />}
        <QueryTable
          label={t("messages")}
          columns={useMessageColumns(id, toggle)}
          query={query}
          rowKey={(row) => row.id}
          page={{ after, onChange: (next) => setState({ after: next, id: null }) }}
          empty={<p>{t("noMessages")}</p>}
        />
        {id !== null && <MessageContent id={id} />}
      </div>
    </Drawer>
  );
}

function useMessageColumns(
  chosen: string | null,
  onChoose: (id: string) => void,
): readonly TableColumnType<MessageRow>[] {
  const t = useTranslations("trouble.quarantine.item");
  const { environment } = useReader();
  return [
    {
      key: "content",
      title: t("message"),
      render: (_, { id }) => (
        <Button type="link" size="small" aria-expanded={id === chosen} onClick={() => onChoose(id)}>
          {id === chosen ? t("hide") : t("show")}
        </Button>
      ),
    },
    {
      key: "order",
      title: t("order"),
      render: (_, { orderId, orderNo }) =>
        orderNo !== null && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    { key: "size", title: t("size"), align: "right", render: (_, { size }) => `${size.toLocaleString("en")} B` },
    { key: "state", title: t("state"), render: (_, { asked }) => t(asked ? "asked" : "waiting") },
    { key: "at", title: t("at"), render: (_, { receivedAt }) => <Ago at={receivedAt} /> },
  ];
}
