"use client";

import { useQuery } from "@tanstack/react-query";
import { usePolling } from "../events/event-provider.tsx";
import { useTRPC } from "../trpc/client.tsx";
import { useMay } from "./reader-provider.tsx";

/** How many things wait for this person, by place. */
export type WaitingCounts = { readonly notices: number; readonly approvals: number };

export function useWaitingCounts(): WaitingCounts {
  const trpc = useTRPC();
  const enabled = useMay("notice.read");
  const refetchInterval = usePolling();
  const unread = useQuery(trpc.notices.countUnread.queryOptions(undefined, { enabled, refetchInterval }));
  return { notices: unread.data ?? 0, approvals: 0 };
}
