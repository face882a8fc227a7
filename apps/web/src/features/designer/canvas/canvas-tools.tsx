"use client";

import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import GatewayOutlined from "@ant-design/icons/GatewayOutlined";
import { Panel, useReactFlow } from "@xyflow/react";
import { useTranslations } from "next-intl";
import frame from "../../../ui/flow-canvas/flow-canvas.module.css";
import { Tool, ZoomTools } from "../../../ui/flow-canvas/zoom-tools.tsx";
import { tidy } from "../store/designer-acts.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { addNoteAt } from "./add-note-at.ts";

/** Zoom, fit, tidy and notes, in the corner of the canvas. */
export function CanvasTools({ readOnly }: { readOnly: boolean }) {
  const t = useTranslations("designer.canvas");
  const designer = useDesigner();
  const view = useReactFlow();
  const hasLasso = useDesignerState((state) => state.hasLasso);
  const addHere = () => {
    const frame = document.querySelector(".react-flow")?.getBoundingClientRect();
    const x = (frame?.x ?? 0) + (frame?.width ?? 0) / 2;
    const y = (frame?.y ?? 0) + (frame?.height ?? 0) / 2;
    addNoteAt(designer, view.screenToFlowPosition({ x, y }));
  };
  return (
    <Panel position="bottom-left" className={frame.tools}>
      <ZoomTools />
      <Tool
        label={t("lasso")}
        icon={<GatewayOutlined />}
        pressed={hasLasso}
        onClick={() => designer.takeLasso(!hasLasso)}
      />
      {!readOnly && <Tool label={t("tidy")} icon={<ApartmentOutlined />} onClick={() => tidy(designer)} />}
      {!readOnly && <Tool label={t("addNote")} icon={<FileTextOutlined />} onClick={addHere} />}
    </Panel>
  );
}
