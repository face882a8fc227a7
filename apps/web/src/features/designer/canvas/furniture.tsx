"use client";

import { Background, MiniMap } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, type RefObject } from "react";
import type { CanvasNode } from "../../../ui/flow-canvas/to-flow.ts";
import { ZoomLevel } from "../../../ui/flow-canvas/zoom-level.tsx";
import { GRID } from "../graph/tidy-graph.ts";
import { usePanelRoom } from "../inspector/panel-room.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";
import { CanvasTools } from "./canvas-tools.tsx";
import { EmptyCanvas } from "./empty-canvas.tsx";
import { LargeOverview } from "./large-overview.tsx";
import { WireAdder } from "./wire-adder.tsx";

/** Above this many nodes only what is in view is rendered, and the overview is one shape. */
export const MANY_NODES = 100;

const MINIMAP_SIZE = { width: 140, height: 96 } as const;

/** An open group is its cards; as a solid shape it would hide them. */
function frameClass({ type, data }: CanvasNode): string {
  return type === "frame" && !data.isFolded ? (styles.overviewFrame ?? "") : "";
}

type Props = { readonly canvas: RefObject<HTMLElement | null>; readonly readOnly: boolean };

/** All that stands on the canvas besides the flow. Apart, so that dragging a card renders none of it. */
export const Furniture = memo(function Furniture({ canvas, readOnly }: Props) {
  const t = useTranslations("designer.canvas");
  const room = usePanelRoom();
  const isEmpty = useDesignerState(({ graph }) => graph.nodes.length === 0);
  const isLarge = useDesignerState(({ graph }) => graph.nodes.length > MANY_NODES);
  return (
    <>
      <Background gap={GRID * 3} size={1} />
      {isEmpty && !readOnly && <EmptyCanvas />}
      {isLarge ? (
        <LargeOverview />
      ) : (
        <MiniMap
          pannable
          zoomable
          ariaLabel={t("minimap")}
          className={styles.overview}
          style={{ ...MINIMAP_SIZE, right: room }}
          nodeClassName={frameClass}
        />
      )}
      <CanvasTools readOnly={readOnly} />
      <ZoomLevel canvas={canvas} />
      {!readOnly && <WireAdder canvas={canvas} />}
    </>
  );
});
