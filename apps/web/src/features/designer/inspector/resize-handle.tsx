"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./inspector.module.css";
import { PANEL_WIDTH } from "./use-panel-width.ts";

/** The panel's left edge: dragged, or moved with the arrow keys. */
export function ResizeHandle({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const t = useTranslations("designer.inspector");
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const { currentTarget, pointerId, clientX } = event;
    currentTarget.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent) => onWidth(width + clientX - moved.clientX);
    currentTarget.addEventListener("pointermove", move);
    currentTarget.addEventListener("lostpointercapture", () => currentTarget.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") onWidth(width + PANEL_WIDTH.step);
    if (event.key === "ArrowRight") onWidth(width - PANEL_WIDTH.step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("resize")}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
