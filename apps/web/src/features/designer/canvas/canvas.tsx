"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import {
  Background,
  ConnectionLineType,
  type FinalConnectionState,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, type MouseEvent, type RefObject, useMemo, useRef, useState } from "react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import frame from "../../../ui/flow-canvas/flow-canvas.module.css";
import { NodeCard } from "../../../ui/flow-canvas/node-card.tsx";
import { type CardProblem, createToFlow } from "../../../ui/flow-canvas/to-flow.ts";
import { Wire } from "../../../ui/flow-canvas/wire.tsx";
import { ZoomLevel } from "../../../ui/flow-canvas/zoom-level.tsx";
import { GRID, snap } from "../graph/tidy-graph.ts";
import { firstNode } from "../graph/walk-graph.ts";
import { NODE_DRAG_TYPE } from "../palette/drag-type.ts";
import { addNode, copySelected, definitionByType, pasteText, removeSelected } from "../store/designer-acts.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";
import { CanvasTools } from "./canvas-tools.tsx";
import { EmptyCanvas } from "./empty-canvas.tsx";
import { isTyping, wireUnder } from "./focus-node.ts";
import { NoteCard } from "./note-card.tsx";
import { useCanvasChanges } from "./use-canvas-changes.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
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
  const designer = useDesigner();
  const { nodes, edges, isEmpty } = useDrawing(problems);
  // An empty canvas must not run after the first node that is dropped on it.
  const [opensFull] = useState(!isEmpty);
  const changes = useCanvasChanges(canvas);
  const drops = useDrops(canvas);
  const onKeyDown = useCanvasKeys(onEnter);
  useFollowFocus(canvas);
  return (
    <div
      ref={canvas}
      className={`${frame.frame} ${styles.canvas}`}
      role="application"
      aria-label={t("label")}
      tabIndex={isEmpty ? 0 : -1}
      onKeyDown={onKeyDown}
      onDoubleClick={drops.onDoubleClick}
      onCopy={(event) => copy(event, () => copySelected(designer))}
      onCut={(event) => copy(event, () => copySelected(designer)) && removeSelected(designer, false)}
      onPaste={(event) => {
        if (!isTyping(event.target) && pasteText(designer, event.clipboardData.getData("text/plain")))
          event.preventDefault();
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...changes}
        {...drops.flow}
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
  const t = useTranslations("designer.canvas");
  const language = useLocale();
  const { graph, selected, dragged } = useDesignerState((state) => state);
  const toFlow = useMemo(() => {
    const describe = (title: string, summary: string | null) => t("node", { title, summary: summary ?? "" });
    return createToFlow({ catalogue: CATALOGUE, language, describe });
  }, [language, t]);
  const current = selected.findLast((id) => graph.nodes.some((node) => node.id === id)) ?? firstNode(graph);
  const focusable = new Set(current === null ? [] : [current]);
  const drawing = { ...NO_RUN, graph, selected: new Set(selected), dragged, problems, focusable };
  return { ...toFlow(drawing), isEmpty: graph.nodes.length === 0 };
}

/** What is let go over the canvas: palette entries, and wires that end nowhere. */
function useDrops(canvas: RefObject<HTMLElement | null>) {
  const designer = useDesigner();
  const view = useReactFlow();
  return useMemo(
    () => ({
      onDoubleClick: (event: MouseEvent) => {
        if (!(event.target instanceof Element) || !event.target.classList.contains("react-flow__pane")) return;
        const position = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        designer.open({ type: "add", place: { type: "at", position }, at: { x: event.clientX, y: event.clientY } });
      },
      flow: {
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes(NODE_DRAG_TYPE)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = "copy";
        },
        onDrop: (event: DragEvent) => {
          const definition = definitionByType(event.dataTransfer.getData(NODE_DRAG_TYPE));
          if (!definition) return;
          event.preventDefault();
          const point = { x: event.clientX, y: event.clientY };
          const center = view.screenToFlowPosition(point);
          const position = { x: snap(center.x - NODE_SIZE.width / 2), y: snap(center.y - NODE_SIZE.height / 2) };
          const edge = wireUnder(point);
          // The keys go on from the node that was just dropped.
          canvas.current?.focus({ preventScroll: true });
          addNode(
            designer,
            definition,
            edge && definition.hasInput ? { type: "wire", edge, position } : { type: "at", position },
          );
        },
        onConnectEnd: (event: globalThis.MouseEvent | TouchEvent, state: FinalConnectionState) => {
          const from = state.fromHandle;
          if (state.isValid || state.toNode || !from || from.type !== "source") return;
          const point = "changedTouches" in event ? event.changedTouches[0] : event;
          if (!point) return;
          const at = { x: point.clientX, y: point.clientY };
          const { x, y } = view.screenToFlowPosition(at);
          const position = { x: snap(x), y: snap(y - NODE_SIZE.height / 2) };
          designer.open({
            type: "add",
            place: { type: "after", node: from.nodeId, port: from.id ?? null, position },
            at,
          });
        },
      },
    }),
    [designer, view, canvas],
  );
}

function copy(event: ClipboardEvent, read: () => string | null): boolean {
  if (isTyping(event.target)) return false;
  const text = read();
  if (text === null) return false;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
  return true;
}
