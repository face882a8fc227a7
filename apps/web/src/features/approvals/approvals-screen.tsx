"use client";

import AuditOutlined from "@ant-design/icons/AuditOutlined";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Segmented, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { SplitView } from "../../ui/split-view/split-view.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { ApprovalDetails } from "./approval-details.tsx";
import { ApprovalList } from "./approval-list.tsx";
import type { Decision } from "./approval-row.ts";
import { APPROVAL_PAGES, ApprovalsState } from "./approvals-state.ts";
import { CannotDecide } from "./cannot-decide.tsx";
import { type Armed, DecisionBar } from "./decision-bar.tsx";
import { choiceAfter, choiceBy } from "./next-choice.ts";
import { useDecide } from "./use-decide.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";

/** What waits for this person's decision, and what was decided. */
export function ApprovalsScreen() {
  const t = useTranslations("approvals");
  const [{ tab }, setState] = useUrlState(ApprovalsState);
  const tabs = (
    <Segmented
      aria-label={t("title")}
      value={tab}
      options={[
        { value: "open" as const, label: t("tabs.open") },
        { value: "decided" as const, label: t("tabs.decided") },
      ]}
      onChange={(next) => setState({ tab: next, id: null })}
    />
  );
  return (
    <Page title={t("title")} actions={tabs}>
      <Inbox key={tab} />
    </Page>
  );
}

function Inbox() {
  const t = useTranslations("approvals");
  const trpc = useTRPC();
  const [{ tab, id }, setState] = useUrlState(ApprovalsState);
  const refetchInterval = usePolling();
  const query = useInfiniteQuery(
    trpc.approvals.list.infiniteQueryOptions({ open: tab === "open" }, { ...APPROVAL_PAGES, refetchInterval }),
  );
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const items = (query.data?.pages ?? []).flatMap((page) => page.items).filter((item) => !decided.has(item.id));
  const [offered, setOffered] = useState<string | null>(null);
  // Wide screens show the first at once; a phone shows the list until one is chosen. What is shown stays, also when
  // somebody else decides it meanwhile: under a finger about to press, one request must not turn into another.
  if (offered === null && items[0]) setOffered(items[0].id);
  const shown = id ?? offered;
  const choose = (next: string | null) => {
    setOffered(next);
    setState({ id: next });
  };
  const { pendingId, decide } = useDecide((approvalId, status) => {
    // Gone from the list at once, not only when it was read again; what the next level decides stays.
    if (status !== "open") setDecided((before) => new Set(before).add(approvalId));
    choose(choiceAfter(items, approvalId));
  });
  const { armed, arm, commentOf, keepComment } = useDrafts(shown);
  useInboxKeys({ move: (by) => choose(choiceBy(items, shown, by)), arm });
  if (!query.data)
    return query.error ? <FailureNote error={query.error} onRetry={query.refetch} /> : <Skeleton active />;
  if (shown === null) return <Nothing decided={tab === "decided"} />;
  return (
    <SplitView
      isChosen={id !== null}
      back={{ label: t("back"), onClick: () => choose(null) }}
      list={
        <ApprovalList
          items={items}
          selected={shown}
          pendingId={pendingId}
          onSelect={choose}
          loadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
          isLoadingMore={query.isFetchingNextPage}
        />
      }
    >
      <ApprovalDetails key={shown} approvalId={shown}>
        {(approval) =>
          approval.may === "yes" ? (
            <DecisionBar
              approval={approval}
              comment={commentOf(shown)}
              armed={armed}
              isPending={pendingId === shown}
              onComment={(comment) => keepComment(shown, comment)}
              onArm={arm}
              onDecide={(answer) => decide(approval, answer)}
            />
          ) : (
            <CannotDecide approval={approval} />
          )
        }
      </ApprovalDetails>
    </SplitView>
  );
}

/** What was typed for each request stays while somebody looks at others; readiness to decide does not. */
function useDrafts(shown: string | null) {
  const [comments, setComments] = useState<ReadonlyMap<string, string>>(new Map());
  const [ready, setReady] = useState<(Armed & { readonly id: string | null }) | null>(null);
  return {
    armed: ready?.id === shown ? ready : null,
    arm: (decision: Decision | null) =>
      setReady((last) => decision && { id: shown, decision, asked: (last?.asked ?? 0) + 1 }),
    commentOf: (approvalId: string) => comments.get(approvalId) ?? "",
    keepComment: (approvalId: string, comment: string) =>
      setComments((known) => new Map(known).set(approvalId, comment)),
  };
}

function Nothing({ decided }: { decided: boolean }) {
  const t = useTranslations("approvals");
  return (
    <EmptyState
      icon={<AuditOutlined />}
      title={t(decided ? "emptyDecidedTitle" : "emptyTitle")}
      text={t(decided ? "emptyDecidedText" : "emptyText")}
    />
  );
}
