"use client";

import BellOutlined from "@ant-design/icons/BellOutlined";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import { useNoticeColumns } from "./notice-columns.tsx";
import styles from "./notices.module.css";
import { NoticesState } from "./notices-state.ts";

/** What flows told this person. */
export function NoticesScreen() {
  const t = useTranslations("notices");
  const trpc = useTRPC();
  const [{ unreadOnly, after }, setState] = useUrlState(NoticesState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.notices.list.queryOptions({ unreadOnly, after }, { refetchInterval }));
  const unread = useQuery(trpc.notices.countUnread.queryOptions());
  const markRead = useMarkRead();
  const columns = useNoticeColumns((id) => markRead([id]));
  return (
    <Page
      title={t("title")}
      actions={
        <>
          <Segmented
            aria-label={t("title")}
            value={unreadOnly ? "unread" : "all"}
            options={[
              { value: "all", label: t("all") },
              { value: "unread", label: t("unreadOnly") },
            ]}
            onChange={(next) => setState({ unreadOnly: next === "unread", after: null })}
          />
          <Button disabled={!unread.data} onClick={() => markRead(null)}>
            {t("markAll")}
          </Button>
        </>
      }
    >
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(notice) => notice.id}
        rowClassName={(notice) => (notice.readAt === null ? (styles.unread ?? "") : "")}
        page={{ after, onChange: (next) => setState({ after: next }) }}
        empty={
          <EmptyState
            icon={<BellOutlined />}
            title={t(unreadOnly ? "allReadTitle" : "emptyTitle")}
            text={t(unreadOnly ? "allReadText" : "emptyText")}
          />
        }
      />
    </Page>
  );
}

/** Marks notices read: those named, or all of them. */
function useMarkRead(): (ids: readonly string[] | null) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.notices.pathFilter());
  const mutation = useMutation(trpc.notices.markRead.mutationOptions({ onSuccess, onError }));
  return (ids) => mutation.mutate({ ids: ids === null ? null : [...ids] });
}
