"use client";

import ExpandOutlined from "@ant-design/icons/ExpandOutlined";
import MinusOutlined from "@ant-design/icons/MinusOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useReactFlow, useStore } from "@xyflow/react";
import { Button, Tooltip } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DURATIONS_MS } from "../theme.ts";
import styles from "./flow-canvas.module.css";

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
        onClick={() => void view.fitView({ padding: 0.06, maxZoom: 1, duration: DURATIONS_MS.slow })}
      />
    </>
  );
}

type ToolProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  /** For a tool that is taken and put away. */
  readonly pressed?: boolean;
};

/** One button in the corner of a canvas. */
export function Tool({ label, icon, onClick, pressed }: ToolProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.5}>
      <Button
        type="text"
        size="small"
        {...(pressed ? { color: "primary", variant: "filled" } : {})}
        icon={icon}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      />
    </Tooltip>
  );
}
