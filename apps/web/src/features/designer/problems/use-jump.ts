"use client";

import { useReactFlow } from "@xyflow/react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { DURATIONS_MS } from "../../../ui/theme.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { Problem } from "./use-problems.ts";

type Place = Pick<Problem, "nodes" | "edges">;

/** Selects what a problem is about and brings it into view. True when it is about a node. */
export function useJump(): (place: Place) => boolean {
  const designer = useDesigner();
  const view = useReactFlow();
  return ({ nodes, edges }) => {
    const { graph } = designer.state.getState();
    designer.select(nodes.length > 0 ? nodes.toReversed() : edges);
    const node = graph.nodes.find(({ id }) => id === nodes[0]);
    if (!node) return false;
    const { x, y } = node.position;
    const zoom = Math.max(0.75, view.getZoom());
    void view.setCenter(x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2, { zoom, duration: DURATIONS_MS.slow });
    return nodes.length === 1;
  };
}
