"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { ViewportPortal } from "@xyflow/react";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import type { Position } from "../graph/graph-command.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";

/** The way from a wire to its button must not lose the button. */
const LINGER_MS = 250;

type Hovered = { readonly edge: string; readonly middle: Position };

/**
 * A plus on the wire under the pointer: what is chosen there stands on that wire. One button for all wires, for a
 * button on each would make a large flow slow.
 */
export function WireAdder({ canvas }: { canvas: RefObject<HTMLElement | null> }) {
  const t = useTranslations("designer.actions");
  const designer = useDesigner();
  const hovered = useHoveredWire(canvas);
  const exists = useDesignerState(({ graph }) => graph.edges.some(({ id }) => id === hovered?.edge));
  if (!hovered || !exists) return null;
  const { x, y } = hovered.middle;
  return (
    <ViewportPortal>
      <span className={styles.wireAdder} style={{ transform: `translate(${x}px, ${y}px)` }}>
        <Button
          size="small"
          shape="circle"
          icon={<PlusOutlined />}
          aria-label={t("insertHere")}
          title={t("insertHere")}
          // The keys have N and the outline for this; a stop that comes and goes would only confuse them.
          tabIndex={-1}
          onClick={({ clientX, clientY }) => {
            const at = { x: clientX, y: clientY };
            designer.open({ type: "add", place: { type: "wire", edge: hovered.edge }, at });
          }}
        />
      </span>
    </ViewportPortal>
  );
}

function useHoveredWire(canvas: RefObject<HTMLElement | null>): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  useEffect(() => {
    const frame = canvas.current;
    if (!frame) return;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = ({ target, pointerType, buttons }: PointerEvent) => {
      if (!(target instanceof Element) || pointerType === "touch" || buttons !== 0) return;
      const wire = target.closest(".react-flow__edge");
      const isOver = wire !== null || target.closest(`.${styles.wireAdder}`) !== null;
      if (isOver) clearTimeout(leaving);
      else leaving = setTimeout(() => setHovered(null), LINGER_MS);
      const seen = wire && hoveredWire(wire);
      if (seen) setHovered((before) => (before?.edge === seen.edge ? before : seen));
    };
    frame.addEventListener("pointerover", look);
    return () => {
      clearTimeout(leaving);
      frame.removeEventListener("pointerover", look);
    };
  }, [canvas]);
  return hovered;
}

function hoveredWire(wire: Element): Hovered | null {
  const edge = wire.getAttribute("data-id");
  const path = wire.querySelector<SVGPathElement>(".react-flow__edge-path");
  if (edge === null || !path) return null;
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
  return { edge, middle: { x, y } };
}
