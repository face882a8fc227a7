"use client";

import { useQuery } from "@tanstack/react-query";
import { usePolling } from "../events/event-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import { useMay } from "./reader-provider.tsx";

/** How many things wait for this person, by place. */
export type WaitingCounts = { readonly notices: number; readonly approvals: number; readonly unknown: number };

export function useWaitingCounts(): WaitingCounts {
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const hears = useMay("notice.read");
  const decides = useMay("approval.decide");
  const checks = useMay("call.decide");
  const unread = useQuery(trpc.notices.countUnread.queryOptions(undefined, { enabled: hears, refetchInterval }));
  const open = useQuery(trpc.approvals.countOpen.queryOptions(undefined, { enabled: decides, refetchInterval }));
  const unknown = useQuery(trpc.calls.countUnknown.queryOptions(undefined, { enabled: checks, refetchInterval }));
  return { notices: unread.data ?? 0, approvals: open.data ?? 0, unknown: unknown.data ?? 0 };
}
