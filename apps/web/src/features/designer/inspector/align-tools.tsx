"use client";

import ColumnHeightOutlined from "@ant-design/icons/ColumnHeightOutlined";
import ColumnWidthOutlined from "@ant-design/icons/ColumnWidthOutlined";
import VerticalAlignBottomOutlined from "@ant-design/icons/VerticalAlignBottomOutlined";
import VerticalAlignMiddleOutlined from "@ant-design/icons/VerticalAlignMiddleOutlined";
import VerticalAlignTopOutlined from "@ant-design/icons/VerticalAlignTopOutlined";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tool } from "../../../ui/flow-canvas/zoom-tools.tsx";
import type { Alignment } from "../graph/align-items.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { SELECTION_ACTS, type SelectionAction } from "../store/selection-actions.ts";
import styles from "./inspector.module.css";

type Aligning = Alignment | "distributeX" | "distributeY";

/** The pictures of lines that lie flat are turned for those that stand. */
const PICTURES: readonly (readonly [action: Aligning, picture: ReactNode])[] = [
  ["left", <VerticalAlignTopOutlined key="left" rotate={-90} />],
  ["center", <VerticalAlignMiddleOutlined key="center" rotate={90} />],
  ["right", <VerticalAlignBottomOutlined key="right" rotate={-90} />],
  ["top", <VerticalAlignTopOutlined key="top" />],
  ["middle", <VerticalAlignMiddleOutlined key="middle" />],
  ["bottom", <VerticalAlignBottomOutlined key="bottom" />],
  ["distributeX", <ColumnWidthOutlined key="distributeX" />],
  ["distributeY", <ColumnHeightOutlined key="distributeY" />],
];

/** Six ways to align and two to distribute, those that fit the selection. */
export function AlignTools({ actions }: { actions: readonly SelectionAction[] }) {
  const t = useTranslations("designer.actions");
  const designer = useDesigner();
  const shown = PICTURES.filter(([action]) => actions.includes(action));
  if (shown.length === 0) return null;
  return (
    <div role="toolbar" aria-label={t("align")} className={styles.alignTools}>
      {shown.map(([action, picture]) => (
        <Tool key={action} label={t(action)} icon={picture} onClick={() => SELECTION_ACTS[action].run(designer)} />
      ))}
    </div>
  );
}
