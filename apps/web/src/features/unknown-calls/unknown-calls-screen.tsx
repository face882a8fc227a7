"use client";

import ExceptionOutlined from "@ant-design/icons/ExceptionOutlined";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Segmented, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useListKeys } from "../../lib/use-list-keys.ts";
import { TroubleTabs } from "../../shell/trouble-tabs.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { SplitView } from "../../ui/split-view/split-view.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { CallDetails } from "./call-details.tsx";
import { CallList } from "./call-list.tsx";
import { CALL_PAGES, UnknownCallsState } from "./unknown-calls-state.ts";

/** Calls of which nobody knows whether they took effect: people find out and say so here. */
export function UnknownCallsScreen() {
  const t = useTranslations("trouble");
  const [{ tab }, setState] = useUrlState(UnknownCallsState);
  const which = (
    <Segmented
      aria-label={t("unknown.title")}
      value={tab}
      options={[
        { value: "open" as const, label: t("unknown.tabs.open") },
        { value: "decided" as const, label: t("unknown.tabs.decided") },
      ]}
      onChange={(next) => setState({ tab: next, id: null })}
    />
  );
  return (
    <Page title={t("unknown.title")} actions={which} toolbar={<TroubleTabs />}>
      <Calls key={tab} />
    </Page>
  );
}

function Calls() {
  const t = useTranslations("trouble.unknown");
  const trpc = useTRPC();
  const [{ tab, id }, setState] = useUrlState(UnknownCallsState);
  const refetchInterval = usePolling();
  const query = useInfiniteQuery(
    trpc.calls.unknown.infiniteQueryOptions({ open: tab === "open" }, { ...CALL_PAGES, refetchInterval }),
  );
  const items = (query.data?.pages ?? []).flatMap((page) => page.items);
  const [offered, setOffered] = useState<string | null>(null);
  // Wide screens show the first at once, and it stays also when somebody else decides it meanwhile.
  if (offered === null && items[0]) setOffered(items[0].id);
  const shown = id ?? offered;
  const choose = (next: string | null) => {
    setOffered(next);
    setState({ id: next });
  };
  useListKeys({ items, current: shown, onMove: choose });
  if (!query.data)
    return query.error ? <FailureNote error={query.error} onRetry={query.refetch} /> : <Skeleton active />;
  if (shown === null) return <Nothing decided={tab === "decided"} />;
  return (
    <SplitView
      isChosen={id !== null}
      back={{ label: t("back"), onClick: () => choose(null) }}
      list={
        <CallList
          items={items}
          selected={shown}
          onSelect={choose}
          loadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
          isLoadingMore={query.isFetchingNextPage}
        />
      }
    >
      <CallDetails key={shown} callId={shown} />
    </SplitView>
  );
}

function Nothing({ decided }: { decided: boolean }) {
  const t = useTranslations("trouble.unknown");
  return (
    <EmptyState
      icon={<ExceptionOutlined />}
      title={t(decided ? "emptyDecidedTitle" : "emptyTitle")}
      text={t(decided ? "emptyDecidedText" : "emptyText")}
    />
  );
}
