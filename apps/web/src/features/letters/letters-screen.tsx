"use client";

import InboxOutlined from "@ant-design/icons/InboxOutlined";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { TroubleTabs } from "../../shell/trouble-tabs.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { FailedMailsNote } from "./failed-mails-note.tsx";
import { LetterDrawer } from "./letter-drawer.tsx";
import { LettersState } from "./letters-state.ts";
import { useGroupColumns } from "./use-group-columns.tsx";

/** Dead letters by cause: mend once, try one, replay the rest. */
export function LettersScreen() {
  const t = useTranslations("trouble.letters");
  const trpc = useTRPC();
  const [{ cause }, setState] = useUrlState(LettersState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.letters.groups.queryOptions(undefined, { refetchInterval }));
  const open = (next: string | null) => setState({ cause: next, orderNo: null, after: null });
  const columns = useGroupColumns(open);
  return (
    <Page title={t("title")} toolbar={<TroubleTabs />}>
      <FailedMailsNote />
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(group) => group.cause}
        empty={<EmptyState icon={<InboxOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
      {cause !== null && (
        <LetterDrawer
          key={cause}
          cause={cause}
          group={query.data?.items.find((group) => group.cause === cause) ?? null}
          onClose={() => open(null)}
        />
      )}
    </Page>
  );
}
