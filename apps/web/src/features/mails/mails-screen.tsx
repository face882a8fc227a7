"use client";

import MailOutlined from "@ant-design/icons/MailOutlined";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useMailColumns } from "./mail-columns.tsx";
import { MailsState } from "./mails-state.ts";

/** The mails that did not go out: why, and what to do about each. */
export function MailsScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("mails");
  const trpc = useTRPC();
  const [{ after }, setState] = useUrlState(MailsState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.mails.failed.queryOptions({ after }, { refetchInterval }));
  const columns = useMailColumns();
  return (
    <Page title={t("title")} toolbar={toolbar}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(mail) => mail.id}
        page={{ after, onChange: (next) => setState({ after: next }) }}
        empty={<EmptyState icon={<MailOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
    </Page>
  );
}
