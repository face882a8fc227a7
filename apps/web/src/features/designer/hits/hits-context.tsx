"use client";

import type { GraphNode } from "@orderloom/schema/graph/graph";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { useFlowId } from "../store/flow-context.tsx";
import { type Hits, hitsOf } from "./hits.ts";

const HitsContext = createContext<Hits | null>(null);

/** A week changes little in a minute, and traces are large. */
const STALE_MS = 60_000;

type Props = { readonly node: GraphNode; readonly definition: NodeDefinition; readonly children: ReactNode };

/** Knows, for the form of a node that is decided by clauses, how often each of them did. */
export function HitsProvider({ node, definition, children }: Props) {
  const trpc = useTRPC();
  const flowId = useFlowId();
  const enabled = definition.clause !== undefined;
  const query = trpc.flows.decisions.queryOptions({ flowId, node: node.id }, { enabled, staleTime: STALE_MS });
  const { data } = useQuery(query);
  const hits = useMemo(() => (data ? hitsOf(data, node, definition) : null), [data, node, definition]);
  return <HitsContext value={hits}>{children}</HitsContext>;
}

/** The hits of the node around; null where nothing is known of them. */
export function useHits(): Hits | null {
  return use(HitsContext);
}
