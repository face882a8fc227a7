"use client";

import { ConnectionLineType, ReactFlow, type ReactFlowProps, SelectionMode } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useTranslations } from "next-intl";
import { memo, type ReactNode, type RefObject, useRef, useState } from "react";
import frame from "../../../ui/flow-canvas/flow-canvas.module.css";
import { FoldGroup, GroupCard } from "../../../ui/flow-canvas/group-card.tsx";
import { NodeCard } from "../../../ui/flow-canvas/node-card.tsx";
import type { CanvasEdge, CanvasNode, CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { useToFlow } from "../../../ui/flow-canvas/use-to-flow.ts";
import { Wire } from "../../../ui/flow-canvas/wire.tsx";
import { GRID } from "../graph/tidy-graph.ts";
import { firstNode } from "../graph/walk-graph.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import type { DesignerBox } from "../store/designer-store.ts";
import styles from "./canvas.module.css";
import { CanvasMenu } from "./canvas-menu.tsx";
import { Furniture, MANY_NODES } from "./furniture.tsx";
import { NoteCard } from "./note-card.tsx";
import { useCanvasChanges } from "./use-canvas-changes.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useClipboard } from "./use-clipboard.ts";
import { useDrops } from "./use-drops.ts";
import { useFollowFocus } from "./use-follow-focus.ts";
import { useKeepInView } from "./use-keep-in-view.ts";
import { usePointerPlace } from "./use-pointer-place.ts";
import { useStrokes } from "./use-strokes.tsx";

const NODE_TYPES = { card: NodeCard, note: NoteCard, frame: GroupCard };
const EDGE_TYPES = { wire: Wire };

/** How the canvas behaves, whatever is drawn. Constant, for the library starts afresh with each new object. */
const HABITS: Partial<ReactFlowProps<CanvasNode, CanvasEdge>> = {
  connectionLineType: ConnectionLineType.SmoothStep,
  connectionRadius: 28,
  selectionMode: SelectionMode.Partial,
  multiSelectionKeyCode: ["Control", "Meta"],
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  edgesFocusable: false,
  elevateNodesOnSelect: false,
  zoomOnDoubleClick: false,
  snapToGrid: true,
  snapGrid: [GRID, GRID],
  // On the right the inspector would cover it.
  attributionPosition: "bottom-center",
  minZoom: 0.1,
  maxZoom: 2,
  fitViewOptions: { padding: 0.06, maxZoom: 1 },
};

const NO_RUN = { runNodes: null, runEdges: null, tokens: new Set<string>() } as const;

type Props = {
  readonly problems: ReadonlyMap<string, CardProblem>;
  readonly readOnly: boolean;
  readonly onEnter: (part: "settings" | "name") => void;
  /** What is drawn over the cards. */
  readonly signs: ReactNode;
};

/** The canvas: what is drawn, and every way to change it by mouse, touch and keys. */
export function Canvas({ problems, readOnly, onEnter, signs }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const pointer = usePointerPlace();
  const strokes = useStrokes(canvas, readOnly);
  const hasLasso = useDesignerState((state) => state.hasLasso);
  return (
    <CanvasMenu onEnter={onEnter} readOnly={readOnly}>
      <div
        ref={canvas}
        className={`${frame.frame} ${styles.canvas}`}
        data-lasso={hasLasso || undefined}
        {...pointer.handlers}
        {...strokes.handlers}
      >
        <Surface {...{ canvas, problems, readOnly, onEnter, signs }} addHere={pointer.addBox} />
        {strokes.drawn}
      </div>
    </CanvasMenu>
  );
}

type SurfaceProps = Props & {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly addHere: () => DesignerBox | null;
};

/** What is drawn anew in each frame of a drag. Apart, so that nothing around it is. */
const Surface = memo(function Surface({ canvas, problems, readOnly, onEnter, signs, addHere }: SurfaceProps) {
  const t = useTranslations("designer.canvas");
  const designer = useDesigner();
  const { nodes, edges, isEmpty } = useDrawing(problems);
  const [opening] = useState(() => openingView(nodes));
  const changes = useCanvasChanges(canvas);
  const drops = useDrops(canvas);
  const onKeyDown = useCanvasKeys(onEnter, addHere);
  const clipboard = useClipboard();
  useFollowFocus(canvas);
  useKeepInView(canvas);
  return (
    <FoldGroup value={designer.fold}>
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
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        {...opening}
        onlyRenderVisibleElements={nodes.length > MANY_NODES}
        {...HABITS}
      >
        <Furniture canvas={canvas} readOnly={readOnly} />
        {signs}
      </ReactFlow>
    </FoldGroup>
  );
});

const NARROW_PX = 640;

/**
 * What is seen first: the whole flow; on a phone, where the whole is too small to read, its beginning. An empty canvas
 * must not run after the first node that is dropped on it.
 */
function openingView(nodes: readonly CanvasNode[]): Pick<ReactFlowProps, "fitView" | "defaultViewport"> {
  const first = nodes.find(({ type }) => type === "card")?.position;
  if (!first) return {};
  if (window.innerWidth > NARROW_PX) return { fitView: true };
  const zoom = 0.8;
  return { defaultViewport: { x: 16 - first.x * zoom, y: 160 - first.y * zoom, zoom } };
}

/** The drawing of the graph as it stands; cards and wires that did not change stay the same objects. */
function useDrawing(problems: Props["problems"]) {
  const { graph, selected, dragged, folded } = useDesignerState((state) => state);
  const toFlow = useToFlow();
  const current = selected.findLast((id) => graph.nodes.some((node) => node.id === id)) ?? firstNode(graph);
  const focusable = new Set(current === null ? [] : [current]);
  const drawing = {
    ...NO_RUN,
    graph,
    selected: new Set(selected),
    dragged,
    problems,
    focusable,
    folded: new Set(folded),
  };
  return { ...toFlow(drawing), isEmpty: graph.nodes.length === 0 };
}
