"use client";

import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from "@xyflow/react";
import { memo } from "react";
import { bendX } from "./card-geometry.ts";
import type { CanvasEdge, WireData } from "./to-flow.ts";
import styles from "./wire.module.css";

const RADIUS = 8;
/** A wire whose end is closer than this has no room to turn where it likes. */
const ROOM_TO_TURN = 48;

/** A wire: orthogonal, rounded, with its place among its siblings when there are several. */
export const Wire = memo(function Wire({ id, data, selected, ...ends }: EdgeProps<CanvasEdge>) {
  const [path, labelX, labelY] = wirePath({ data, ...ends });
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={20}
        className={`${styles.wire} ${selected ? styles.selected : ""} ${data?.run ? styles[data.run] : ""}`}
      />
      {data?.place != null && (
        <EdgeLabelRenderer>
          <span
            className={styles.place}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          >
            {data.place}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

type WireEnds = Pick<
  EdgeProps<CanvasEdge>,
  "sourceX" | "sourceY" | "targetX" | "targetY" | "sourcePosition" | "targetPosition"
> & { readonly data?: WireData | undefined };

/** How a wire runs, and the point in its middle. */
export function wirePath({ data, ...ends }: WireEnds): readonly [path: string, labelX: number, labelY: number] {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = ends;
  const turn = data ? bendX({ sourceX, sourceY, targetY, index: data.index, count: data.count, room: data.room }) : 0;
  const centerX = targetX - sourceX > ROOM_TO_TURN ? Math.min(turn, targetX - RADIUS * 2) : undefined;
  const [path, labelX, labelY] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: RADIUS,
    ...(centerX === undefined ? {} : { centerX }),
  });
  return [path, labelX, labelY];
}
