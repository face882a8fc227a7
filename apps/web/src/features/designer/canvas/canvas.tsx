"use client";

import { Background, ConnectionLineType, MiniMap, ReactFlow, SelectionMode } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import frame from "../../../ui/flow-canvas/flow-canvas.module.css";
import { NodeCard } from "../../../ui/flow-canvas/node-card.tsx";
import type { CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { useToFlow } from "../../../ui/flow-canvas/use-to-flow.ts";
import { Wire } from "../../../ui/flow-canvas/wire.tsx";
import { ZoomLevel } from "../../../ui/flow-canvas/zoom-level.tsx";
import { GRID } from "../graph/tidy-graph.ts";
import { firstNode } from "../graph/walk-graph.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";
import { CanvasTools } from "./canvas-tools.tsx";
import { EmptyCanvas } from "./empty-canvas.tsx";
import { NoteCard } from "./note-card.tsx";
import { useCanvasChanges } from "./use-canvas-changes.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useClipboard } from "./use-clipboard.ts";
import { useDrops } from "./use-drops.ts";
import { useFollowFocus } from "./use-follow-focus.ts";

const NODE_TYPES = { card: NodeCard, note: NoteCard };
const EDGE_TYPES = { wire: Wire };
const MINIMAP_SIZE = { width: 140, height: 96 } as const;
const FIT = { padding: 0.06, maxZoom: 1 } as const;

const NO_RUN = { runNodes: null, runEdges: null, tokens: new Set<string>() } as const;

type Props = {
  readonly problems: ReadonlyMap<string, CardProblem>;
  readonly readOnly: boolean;
  readonly onEnter: (part: "settings" | "name") => void;
};

/** The canvas: what is drawn, and every way to change it by mouse, touch and keys. */
export function Canvas({ problems, readOnly, onEnter }: Props) {
  const t = useTranslations("designer.canvas");
  const canvas = useRef<HTMLDivElement>(null);
  const { nodes, edges, isEmpty } = useDrawing(problems);
  // An empty canvas must not run after the first node that is dropped on it.
  const [opensFull] = useState(!isEmpty);
  const changes = useCanvasChanges(canvas);
  const drops = useDrops(canvas);
  const onKeyDown = useCanvasKeys(onEnter);
  const clipboard = useClipboard();
  useFollowFocus(canvas);
  return (
    <div ref={canvas} className={`${frame.frame} ${styles.canvas}`}>
      <ReactFlow
        aria-label={t("label")}
        tabIndex={isEmpty ? 0 : -1}
        onKeyDown={onKeyDown}
        {...clipboard}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...changes}
        {...drops}
        connectionLineType={ConnectionLineType.SmoothStep}
        connectionRadius={28}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={["Control", "Meta"]}
        deleteKeyCode={null}
        disableKeyboardA11y
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        edgesFocusable={false}
        zoomOnDoubleClick={false}
        snapToGrid
        snapGrid={[GRID, GRID]}
        minZoom={0.1}
        maxZoom={2}
        fitView={opensFull}
        fitViewOptions={FIT}
        elevateNodesOnSelect={false}
      >
        <Background gap={GRID * 3} size={1} />
        {isEmpty && !readOnly && <EmptyCanvas />}
        <MiniMap
          pannable
          zoomable
          ariaLabel={t("minimap")}
          className={styles.minimap}
          style={MINIMAP_SIZE}
          nodeClassName="ol-minimap-node"
        />
        <CanvasTools readOnly={readOnly} />
        <ZoomLevel canvas={canvas} />
      </ReactFlow>
    </div>
  );
}

/** The drawing of the graph as it stands; cards and wires that did not change stay the same objects. */
function useDrawing(problems: Props["problems"]) {
  const { graph, selected, dragged } = useDesignerState((state) => state);
  const toFlow = useToFlow();
  const current = selected.findLast((id) => graph.nodes.some((node) => node.id === id)) ?? firstNode(graph);
  const focusable = new Set(current === null ? [] : [current]);
  const drawing = { ...NO_RUN, graph, selected: new Set(selected), dragged, problems, focusable };
  return { ...toFlow(drawing), isEmpty: graph.nodes.length === 0 };
}
