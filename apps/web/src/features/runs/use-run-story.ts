"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { EMPTY_GRAPH, type Graph } from "@orderloom/schema/graph/graph";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type RunPath, runPath } from "../../lib/run-story/run-path.ts";
import { type RunStep, runSteps } from "../../lib/run-story/run-steps.ts";
import { useTRPC } from "../../trpc/client.tsx";
import type { RunDetail } from "./run-row.ts";

/** A run told on its graph, as far as its turns are loaded. */
export type RunStory = {
  readonly graph: Graph | undefined;
  readonly graphError: unknown;
  readonly retryGraph: () => unknown;
  readonly steps: readonly RunStep[];
  readonly path: RunPath;
  /** Loads later turns of a long run; null when all are here. */
  readonly loadMore: (() => void) | null;
  readonly isLoadingMore: boolean;
};

const GRAPH_STALE_MS = 60_000;

/** Reads what a run's page shows beyond the run itself. */
export function useRunStory(run: RunDetail): RunStory {
  const trpc = useTRPC();
  // A published version never changes, but a run may go to another one.
  const graph = useQuery(trpc.runs.graph.queryOptions({ runId: run.id }, { staleTime: GRAPH_STALE_MS, retry: 1 }));
  const later = useInfiniteQuery(
    trpc.runs.turns.infiniteQueryOptions(
      { runId: run.id },
      {
        // Few runs are so long; who wants the rest asks for it.
        enabled: false,
        initialCursor: run.next ?? 0,
        getNextPageParam: ({ next }) => next ?? undefined,
      },
    ),
  );
  const pages = later.data?.pages;
  const steps = useMemo(() => {
    const turns = [...run.turns, ...(pages ?? []).flatMap((page) => page.turns)];
    return runSteps(turns, graph.data ?? EMPTY_GRAPH, CATALOGUE);
  }, [run.turns, pages, graph.data]);
  const path = useMemo(() => runPath(steps, graph.data ?? EMPTY_GRAPH), [steps, graph.data]);
  const hasMore = pages === undefined ? run.next !== null : later.hasNextPage;
  return {
    graph: graph.data,
    graphError: graph.error,
    retryGraph: graph.refetch,
    steps,
    path,
    loadMore: hasMore ? () => void later.fetchNextPage() : null,
    isLoadingMore: later.isFetchingNextPage || later.isLoading,
  };
}
