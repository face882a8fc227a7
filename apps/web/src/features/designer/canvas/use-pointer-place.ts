"use client";

import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useMemo, useRef } from "react";
import type { Position } from "../graph/graph-command.ts";
import type { AddPlace, DesignerBox } from "../store/designer-store.ts";
import { wireUnder } from "./focus-node.ts";

type AddBox = Extract<DesignerBox, { type: "add" }>;

/** Where the pointer is on the canvas, for keys that act there. Remembered without rendering anything. */
export function usePointerPlace() {
  const view = useReactFlow();
  const pointer = useRef<Position | null>(null);
  return useMemo(() => {
    /** The box that adds a node where the pointer is: on the wire under it, else on that spot. */
    const addBox = (): AddBox | null => {
      const at = pointer.current;
      if (!at) return null;
      const edge = wireUnder(at);
      const place: AddPlace =
        edge === null ? { type: "at", position: view.screenToFlowPosition(at) } : { type: "wire", edge };
      return { type: "add", place, at };
    };
    const handlers = {
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
        pointer.current = { x, y };
      },
      onPointerLeave: () => {
        pointer.current = null;
      },
    };
    return { addBox, handlers };
  }, [view]);
}
