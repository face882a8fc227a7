"use client";

import { useQuery } from "@tanstack/react-query";
import { usePolling } from "../events/event-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import { useMay } from "./reader-provider.tsx";

/** How many things wait for this person, by place. */
export type WaitingCounts = Readonly<Record<"notices" | "approvals" | "unknown" | "quarantine", number>>;

export function useWaitingCounts(): WaitingCounts {
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const hears = useMay("notice.read");
  const decides = useMay("approval.decide");
  const checks = useMay("call.decide");
  const operates = useMay("run.operate");
  const unread = useQuery(trpc.notices.countUnread.queryOptions(undefined, { enabled: hears, refetchInterval }));
  const open = useQuery(trpc.approvals.countOpen.queryOptions(undefined, { enabled: decides, refetchInterval }));
  const unknown = useQuery(trpc.calls.countUnknown.queryOptions(undefined, { enabled: checks, refetchInterval }));
  const quarantine = useQuery(trpc.quarantine.count.queryOptions(undefined, { enabled: operates, refetchInterval }));
  return {
    notices: unread.data ?? 0,
    approvals: open.data ?? 0,
    unknown: unknown.data ?? 0,
    quarantine: quarantine.data ?? 0,
  };
}
