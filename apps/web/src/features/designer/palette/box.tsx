"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Position } from "../graph/graph-command.ts";
import styles from "./box.module.css";

const SIZE = { width: 360, height: 400 } as const;
const MARGIN = 8;

type Props = { label: string; at: Position | null; onClose: () => void; children: ReactNode };

/** A small dialog over the canvas, at a point of the screen or in its middle. Escape or a click beside it closes it. */
export function Box({ label, at, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>("[role='combobox']")?.focus();
    return () => {
      const canvas = before?.closest(".react-flow");
      // The card that had the focus may be another one now; from any card the canvas passes it on to the right one.
      const back = canvas ? (canvas.querySelector(".react-flow__node[tabindex='0']") ?? canvas) : before;
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    if (event.key === "Tab" && box.current) keepInside(box.current, event);
  };
  return (
    <>
      <div className={styles.veil} onPointerDown={onClose} aria-hidden />
      <div
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        className={styles.box}
        style={at ? placeAt(at) : undefined}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </>
  );
}

function placeAt({ x, y }: Position) {
  const left = Math.max(MARGIN, Math.min(x, window.innerWidth - SIZE.width - MARGIN));
  const top = Math.max(MARGIN, Math.min(y, window.innerHeight - SIZE.height - MARGIN));
  return { left, top, transform: "none" };
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>("input, button, [tabindex]:not([tabindex='-1'])")];
  const [first] = stops;
  const last = stops.at(-1);
  const leaves = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
