"use client";

import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, type RefObject, type SyntheticEvent, useState } from "react";
import type { Position } from "../graph/graph-command.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerStore } from "../store/designer-store.ts";
import styles from "./canvas.module.css";
import { cardsInside } from "./cards-inside.ts";
import { wiresCrossed } from "./wires-crossed.ts";

type Stroke = { readonly type: "slice" | "lasso"; readonly line: readonly Position[] };

/**
 * Strokes over the canvas. With Alt held one cuts every wire it crosses, as one step to undo; with Alt and Shift, or
 * after the lasso was taken, it selects what it goes around, with Ctrl besides what is selected. Takes the pointer
 * before the canvas library, which would move the view.
 */
export function useStrokes(canvas: RefObject<HTMLElement | null>, readOnly: boolean) {
  const designer = useDesigner();
  const view = useReactFlow();
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const beginning = (event: SyntheticEvent<Element, globalThis.MouseEvent>) =>
    strokeBegun(event, designer.state.getState().hasLasso, readOnly);
  const end = (isAdding: boolean) => {
    const frame = canvas.current;
    setStroke(null);
    designer.takeLasso(false);
    if (!stroke || !frame) return;
    if (stroke.type === "lasso") return select({ designer, frame, line: stroke.line, isAdding });
    const ids = wiresCrossed(
      frame,
      stroke.line.map(({ x, y }) => view.screenToFlowPosition({ x, y }, { snapToGrid: false })),
    );
    if (ids.length > 0) designer.dispatch({ type: "items.remove", ids, heal: false });
  };
  const handlers = {
    onMouseDownCapture: (event: SyntheticEvent<Element, globalThis.MouseEvent>) => {
      if (beginning(event)) event.stopPropagation();
    },
    onPointerDownCapture: (event: PointerEvent) => {
      const type = beginning(event);
      if (!type) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setStroke({ type, line: [{ x: event.clientX, y: event.clientY }] });
    },
    ...(stroke && {
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) =>
        setStroke({ ...stroke, line: [...stroke.line, { x, y }] }),
      onPointerUp: ({ ctrlKey, metaKey }: PointerEvent) => end(ctrlKey || metaKey),
      onPointerCancel: () => setStroke(null),
    }),
  };
  const box = stroke && canvas.current?.getBoundingClientRect();
  const points = box && stroke.line.map(({ x, y }) => `${x - box.x},${y - box.y}`).join(" ");
  const drawn = points && (
    <svg className={styles.stroke} data-type={stroke.type} aria-hidden>
      {stroke.type === "lasso" ? <polygon points={points} /> : <polyline points={points} />}
    </svg>
  );
  return { handlers, drawn };
}

type Selecting = {
  readonly designer: DesignerStore;
  readonly frame: HTMLElement;
  readonly line: readonly Position[];
  readonly isAdding: boolean;
};

function select({ designer, frame, line, isAdding }: Selecting): void {
  const { selected, folded } = designer.state.getState();
  const inside = cardsInside(frame, line, folded);
  designer.select(isAdding ? [...new Set([...selected, ...inside])] : inside);
}

function strokeBegun(
  { nativeEvent, target }: SyntheticEvent<Element, globalThis.MouseEvent>,
  hasLasso: boolean,
  readOnly: boolean,
): Stroke["type"] | null {
  if (nativeEvent.button !== 0 || !(target instanceof Element)) return null;
  if (!target.closest(".react-flow__pane, .react-flow__node") || target.closest(".react-flow__panel")) return null;
  if (hasLasso) return "lasso";
  if (!nativeEvent.altKey || target.closest(NOT_GROUND)) return null;
  if (nativeEvent.shiftKey) return "lasso";
  return readOnly ? null : "slice";
}

const NOT_GROUND = ".react-flow__node, .react-flow__handle";
