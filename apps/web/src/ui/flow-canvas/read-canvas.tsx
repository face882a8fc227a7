"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { Background, Panel, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { DURATIONS_MS } from "../theme.ts";
import { NODE_SIZE } from "./card-geometry.ts";
import styles from "./flow-canvas.module.css";
import { GroupCard } from "./group-card.tsx";
import { MarkedCard, MarkedWire, type Marks, MarksProvider, NO_MARKS } from "./marks.tsx";
import { ReadNote } from "./read-note.tsx";
import type { CardRun, Drawing } from "./to-flow.ts";
import { useToFlow } from "./use-to-flow.ts";
import { ZoomLevel } from "./zoom-level.tsx";
import { ZoomTools } from "./zoom-tools.tsx";

const NODE_TYPES = { card: MarkedCard, frame: GroupCard, note: ReadNote };
const EDGE_TYPES = { wire: MarkedWire };
const FIT = { padding: 0.08, maxZoom: 1 } as const;
const NO_PROBLEMS: Drawing["problems"] = new Map();
const NOWHERE: ReadonlySet<string> = new Set();
const MANY_NODES = 100;

/** How a run went through the graph. */
export type RunOnCanvas = {
  readonly nodes: ReadonlyMap<string, Exclude<CardRun, "untouched">>;
  readonly edges: ReadonlySet<string>;
  readonly tokens: ReadonlySet<string>;
};

export type ReadCanvasProps = {
  readonly graph: Graph;
  readonly label: string;
  readonly run?: RunOnCanvas;
  readonly marks?: Marks;
  /** The nodes that Tab stops at. */
  readonly focusable: ReadonlySet<string>;
  /** The node that is shown beside the canvas; null for none. */
  readonly selected: string | null;
  /** Told of a click or Enter on a node, and with null of a click beside all nodes. */
  readonly onSelect: (nodeId: string | null) => void;
  /** A node to bring into the middle when it becomes another one. */
  readonly centre?: string | null;
};

/**
 * A graph to look at, with what is told of its nodes and wires. Fills its parent, which needs a height. By keyboard,
 * Tab goes through the nodes that are worth it and Enter chooses one.
 */
export function ReadCanvas(props: ReadCanvasProps) {
  return (
    <ReactFlowProvider>
      <MarksProvider value={props.marks ?? NO_MARKS}>
        <Drawn {...props} />
      </MarksProvider>
    </ReactFlowProvider>
  );
}

function Drawn({ graph, label, run, focusable, selected, onSelect, centre = null }: ReadCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const toFlow = useToFlow();
  useCentre(graph, centre);
  const drawing: Drawing = {
    graph,
    runNodes: run?.nodes ?? null,
    runEdges: run?.edges ?? null,
    tokens: run?.tokens ?? NOWHERE,
    selected: new Set(selected === null ? [] : [selected]),
    dragged: null,
    problems: NO_PROBLEMS,
    folded: NOWHERE,
    focusable,
  };
  return (
    <section ref={frame} className={styles.frame} style={FILL} aria-label={label} onKeyDown={chooseBy(onSelect)}>
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
        onlyRenderVisibleElements={graph.nodes.length > MANY_NODES}
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

function chooseBy(onSelect: (nodeId: string) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    const node = event.target instanceof Element ? event.target.closest(".react-flow__node") : null;
    const id = node?.getAttribute("data-id");
    if (!id) return;
    event.preventDefault();
    onSelect(id);
  };
}

/** Follows what is chosen beside the canvas. */
function useCentre(graph: Graph, centre: string | null): void {
  const view = useReactFlow();
  const place = centre === null ? undefined : graph.nodes.find(({ id }) => id === centre)?.position;
  const [x, y] = [place?.x, place?.y];
  useEffect(() => {
    if (x === undefined || y === undefined) return;
    const zoom = Math.max(0.75, view.getZoom());
    void view.setCenter(x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2, { zoom, duration: DURATIONS_MS.slow });
  }, [view, x, y]);
}
