"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { useDesignerState } from "../store/designer-context.tsx";
import type { CompareSide } from "./compare-side.ts";

/** A flow file that somebody chose to compare with. */
export type ComparedFile = { readonly name: string; readonly graph: Graph };

/** The graph of one side of a comparison; null while it is read or when it is not there. */
export type SideGraph = { readonly graph: Graph | null; readonly error: unknown; readonly refetch: () => unknown };

type Place = { readonly flowId: string; readonly file: ComparedFile | null };

/** Reads one side. The draft is the one on the screen, unsaved edits included. */
export function useSide(side: CompareSide, { flowId, file }: Place): SideGraph {
  const trpc = useTRPC();
  const draft = useDeferredValue(useDesignerState(({ graph }) => graph));
  const isVersion = side.type === "version";
  // A version never changes.
  const kept = { enabled: isVersion, staleTime: Number.POSITIVE_INFINITY, retry: false };
  const number = isVersion ? side.number : 1;
  const version = useQuery(trpc.flows.version.queryOptions({ flowId, number }, kept));
  const review = useQuery(trpc.flows.review.queryOptions({ flowId }, { enabled: side.type === "review" }));
  switch (side.type) {
    case "version":
      return { graph: version.data?.graph ?? null, error: version.error, refetch: version.refetch };
    case "review":
      return { graph: review.data?.graph ?? null, error: review.error, refetch: review.refetch };
    case "draft":
      return { graph: draft, error: null, refetch: () => {} };
    case "file":
      return { graph: file?.graph ?? null, error: null, refetch: () => {} };
  }
}
