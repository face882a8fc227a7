"use client";

import { EMPTY_GRAPH, type Graph } from "@orderloom/schema/graph/graph";
import { countChanges, diffGraphs } from "@orderloom/schema/graph/graph-diff";
import { useEffect, useMemo, useState } from "react";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { type GraphMerge, mergeGraphs } from "./merge-graphs.ts";
import type { Side } from "./merge-item.ts";

/** A merge that somebody looks at: what each side did, and what they chose so far. */
export type Merging = GraphMerge & {
  readonly changes: { readonly mine: number; readonly theirs: number };
  /** False when the draft that both began with is gone. */
  readonly hasBase: boolean;
  readonly chosen: ReadonlyMap<string, Side>;
  readonly choose: (key: string, side: Side) => void;
};

/** Brings what stands here and a newer draft together; null while what both began with is read. */
export function useMerge(keeper: DraftKeeper, theirs: Graph): Merging | null {
  const mine = useDesignerState(({ graph }) => graph);
  const [base, setBase] = useState<{ readonly graph: Graph | null } | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  useEffect(() => {
    let isOpen = true;
    void keeper.base().then((graph) => isOpen && setBase({ graph }));
    return () => {
      isOpen = false;
    };
  }, [keeper]);
  return useMemo(() => {
    if (!base) return null;
    const from = base.graph ?? EMPTY_GRAPH;
    const merge = mergeGraphs({ base: from, mine, theirs }, chosen);
    const count = (graph: Graph) => countChanges(diffGraphs(from, graph));
    return {
      ...merge,
      changes: { mine: count(mine), theirs: count(theirs) },
      hasBase: base.graph !== null,
      chosen,
      choose: (key, side) => setChosen((before) => new Map([...before, [key, side]])),
    };
  }, [base, mine, theirs, chosen]);
}
