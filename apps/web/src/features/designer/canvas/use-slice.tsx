"use client";

import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, type RefObject, type SyntheticEvent, useState } from "react";
import type { Position } from "../graph/graph-command.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";
import { linesCross } from "./polyline.ts";

/** How finely a wire is looked at, in units of the canvas. */
const SAMPLE = 8;

/**
 * Cutting wires: with Alt held, a stroke over the canvas removes every wire it crosses, as one step to undo. Takes the
 * pointer before the canvas library, which would move the view.
 */
export function useSlice(canvas: RefObject<HTMLElement | null>, readOnly: boolean) {
  const designer = useDesigner();
  const view = useReactFlow();
  const [stroke, setStroke] = useState<readonly Position[] | null>(null);
  const begins = (event: SyntheticEvent<Element, globalThis.MouseEvent>) =>
    !readOnly && event.nativeEvent.altKey && event.nativeEvent.button === 0 && isOpenGround(event.target);
  const cut = () => {
    const line = stroke?.map(({ x, y }) => view.screenToFlowPosition({ x, y }, { snapToGrid: false }));
    const ids = line && canvas.current ? wiresCrossed(canvas.current, line) : [];
    if (ids.length > 0) designer.dispatch({ type: "items.remove", ids, heal: false });
    setStroke(null);
  };
  const handlers = {
    onMouseDownCapture: (event: SyntheticEvent<Element, globalThis.MouseEvent>) => {
      if (begins(event)) event.stopPropagation();
    },
    onPointerDownCapture: (event: PointerEvent) => {
      if (!begins(event)) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setStroke([{ x: event.clientX, y: event.clientY }]);
    },
    ...(stroke && {
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => setStroke([...stroke, { x, y }]),
      onPointerUp: cut,
      onPointerCancel: () => setStroke(null),
    }),
  };
  const box = stroke && canvas.current?.getBoundingClientRect();
  const drawn = stroke && box && (
    <svg className={styles.slice} aria-hidden>
      <polyline points={stroke.map(({ x, y }) => `${x - box.x},${y - box.y}`).join(" ")} />
    </svg>
  );
  return { handlers, drawn };
}

function isOpenGround(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".react-flow__pane") !== null && !target.closest(NOT_GROUND);
}

const NOT_GROUND = ".react-flow__node, .react-flow__panel, .react-flow__handle";

/** The ids of the drawn wires that a stroke crosses. */
function wiresCrossed(canvas: HTMLElement, stroke: readonly Position[]): readonly string[] {
  return [...canvas.querySelectorAll<SVGPathElement>(".react-flow__edge-path")].flatMap((path) => {
    const id = path.closest(".react-flow__edge")?.getAttribute("data-id");
    return id && linesCross(pointsOf(path), stroke) ? [id] : [];
  });
}

function pointsOf(path: SVGPathElement): readonly Position[] {
  const length = path.getTotalLength();
  const steps = Math.ceil(length / SAMPLE);
  return Array.from({ length: steps + 1 }, (_, step) => path.getPointAtLength((length * step) / Math.max(1, steps)));
}
