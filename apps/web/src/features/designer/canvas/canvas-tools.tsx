"use client";

import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import ExpandOutlined from "@ant-design/icons/ExpandOutlined";
import FileTextOutlined from "@ant-design/icons/FileTextOutlined";
import MinusOutlined from "@ant-design/icons/MinusOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { Button, Tooltip } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { snap } from "../graph/tidy-graph.ts";
import { addNote, tidy } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./canvas.module.css";

/** Zoom, fit, tidy and notes, in the corner of the canvas. */
export function CanvasTools({ readOnly }: { readOnly: boolean }) {
  const t = useTranslations("designer.canvas");
  const designer = useDesigner();
  const view = useReactFlow();
  const addHere = () => {
    const frame = document.querySelector(".react-flow")?.getBoundingClientRect();
    const { x, y } = view.screenToFlowPosition({
      x: (frame?.x ?? 0) + (frame?.width ?? 0) / 2,
      y: (frame?.y ?? 0) + (frame?.height ?? 0) / 2,
    });
    addNote(designer, { x: snap(x), y: snap(y) });
  };
  return (
    <Panel position="bottom-left" className={styles.tools}>
      <ZoomTools />
      {!readOnly && <Tool label={t("tidy")} icon={<ApartmentOutlined />} onClick={() => tidy(designer)} />}
      {!readOnly && <Tool label={t("addNote")} icon={<FileTextOutlined />} onClick={addHere} />}
    </Panel>
  );
}

/** Zoom out, how far, zoom in, fit: for every canvas. */
export function ZoomTools() {
  const t = useTranslations("designer.canvas");
  const view = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <>
      <Tool label={t("zoomOut")} icon={<MinusOutlined />} onClick={() => void view.zoomOut()} />
      <span className={`ol-figures ${styles.percent}`}>{percent}%</span>
      <Tool label={t("zoomIn")} icon={<PlusOutlined />} onClick={() => void view.zoomIn()} />
      <Tool
        label={t("fit")}
        icon={<ExpandOutlined />}
        onClick={() => void view.fitView({ padding: 0.06, maxZoom: 1, duration: 150 })}
      />
    </>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.5}>
      <Button type="text" size="small" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}
