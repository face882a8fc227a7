"use client";

import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, type PointerEvent, useMemo } from "react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { usePanelRoom } from "../inspector/panel-room.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";

const SIZE = { width: 140, height: 96 } as const;
const MARGIN = NODE_SIZE.width;

/**
 * The overview of a large flow: all nodes are one shape. The library's own watches each node apart, which costs more
 * than the dragging itself once there are hundreds.
 */
export const LargeOverview = memo(function LargeOverview() {
  const t = useTranslations("designer.canvas");
  const view = useReactFlow();
  const room = usePanelRoom();
  const nodes = useDesignerState((state) => state.graph.nodes);
  const { box, shape } = useMemo(() => {
    const xs = nodes.map(({ position }) => position.x);
    const ys = nodes.map(({ position }) => position.y);
    const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
    const [right, bottom] = [Math.max(...xs) + NODE_SIZE.width + MARGIN, Math.max(...ys) + NODE_SIZE.height + MARGIN];
    return {
      box: { left, top, width: right - left, height: bottom - top },
      shape: nodes
        .map(({ position: { x, y } }) => `M${x} ${y}h${NODE_SIZE.width}v${NODE_SIZE.height}h-${NODE_SIZE.width}z`)
        .join(""),
    };
  }, [nodes]);
  const go = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<SVGSVGElement>) => {
    const matrix = currentTarget.getScreenCTM();
    if (buttons !== 1 || !matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    void view.setCenter(x, y, { zoom: view.getZoom() });
  };
  return (
    <Panel position="bottom-right" className={styles.overview} style={{ right: room }}>
      <svg
        {...SIZE}
        role="img"
        aria-label={t("minimap")}
        viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
        onPointerDown={go}
        onPointerMove={go}
      >
        <path d={shape} className={styles.overviewNodes} />
        <Window />
      </svg>
    </Panel>
  );
});

/** What of the flow is on the screen. */
function Window() {
  const x = useStore(({ transform }) => -transform[0] / transform[2]);
  const y = useStore(({ transform }) => -transform[1] / transform[2]);
  const width = useStore((state) => state.width / state.transform[2]);
  const height = useStore((state) => state.height / state.transform[2]);
  return <rect className={styles.overviewWindow} vectorEffect="non-scaling-stroke" {...{ x, y, width, height }} />;
}
