"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { useTranslations } from "next-intl";
import { ReadCanvas } from "./read-canvas.tsx";
import type { CardRun } from "./to-flow.ts";

export type RunCanvasProps = {
  /** The graph of the version that the run goes through. */
  readonly graph: Graph;
  /** How the run left each node it came to; nodes that are not named stay at 25 %. */
  readonly nodes: ReadonlyMap<string, Exclude<CardRun, "untouched">>;
  /** The ids of the wires by which a token went on. */
  readonly edges: ReadonlySet<string>;
  /** The nodes at which tokens stand now: each shows a dot. Empty once the run has ended. */
  readonly at: readonly string[];
  /** The node whose steps are shown beside the canvas; null for none. */
  readonly selected: string | null;
  readonly onSelect: (nodeId: string | null) => void;
};

/**
 * A run on its graph, to look at: the path taken solid and thick, the rest at 25 %, a dot where the run waits, a
 * failed node red. Tab goes through the nodes that the run came to.
 */
export function RunCanvas({ graph, nodes, edges, at, selected, onSelect }: RunCanvasProps) {
  const t = useTranslations("designer.run");
  return (
    <ReadCanvas
      graph={graph}
      label={t("canvas")}
      run={{ nodes, edges, tokens: new Set(at) }}
      focusable={new Set(nodes.keys())}
      selected={selected}
      onSelect={onSelect}
    />
  );
}
