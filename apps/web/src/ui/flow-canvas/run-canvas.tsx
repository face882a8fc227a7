"use client";

import type { Graph } from "@orderloom/schema/graph";
import { Background, Panel, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import styles from "./flow-canvas.module.css";
import { NodeCard } from "./node-card.tsx";
import { ReadNote } from "./read-note.tsx";
import type { CardRun } from "./to-flow.ts";
import { useToFlow } from "./use-to-flow.ts";
import { Wire } from "./wire.tsx";
import { ZoomLevel } from "./zoom-level.tsx";
import { ZoomTools } from "./zoom-tools.tsx";

const NODE_TYPES = { card: NodeCard, note: ReadNote };
const EDGE_TYPES = { wire: Wire };
const FIT = { padding: 0.08, maxZoom: 1 } as const;
const NO_PROBLEMS = new Map<string, never>();

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
  /** Told of a click or Enter on a node, and with null of a click beside all nodes. */
  readonly onSelect: (nodeId: string | null) => void;
};

/**
 * A run on its graph, to look at: the path taken solid and thick, the rest at 25 %, a dot where the run waits, a
 * failed node red. Fills its parent, which needs a height. By keyboard, Tab goes through the nodes that the run came
 * to and Enter chooses one.
 */
export function RunCanvas(props: RunCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ graph, nodes: runNodes, edges: runEdges, at, selected, onSelect }: RunCanvasProps) {
  const t = useTranslations("designer");
  const frame = useRef<HTMLDivElement>(null);
  const toFlow = useToFlow();
  const drawing = {
    graph,
    runNodes,
    runEdges,
    selected: new Set(selected === null ? [] : [selected]),
    dragged: null,
    problems: NO_PROBLEMS,
    tokens: new Set(at),
    focusable: new Set(runNodes.keys()),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    const id =
      event.target instanceof Element ? event.target.closest(".react-flow__node")?.getAttribute("data-id") : null;
    if (!id) return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    <section ref={frame} className={styles.frame} style={FILL} aria-label={t("run.canvas")} onKeyDown={onKeyDown}>
      <ReactFlow
        {...toFlow(drawing)}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodeClick={(_event, node) => onSelect(node.type === "card" ? node.id : null)}
        onPaneClick={() => onSelect(null)}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        minZoom={0.1}
        maxZoom={2}
        fitView
        fitViewOptions={FIT}
      >
        <Background gap={24} size={1} />
        <Panel position="bottom-left" className={styles.tools}>
          <ZoomTools />
        </Panel>
        <ZoomLevel canvas={frame} />
      </ReactFlow>
    </section>
  );
}

const FILL = { height: "100%", width: "100%" } as const;
