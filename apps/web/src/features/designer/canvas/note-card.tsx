"use client";

import { type NodeProps, NodeResizer } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { NoteNode } from "../../../ui/flow-canvas/to-flow.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./note-card.module.css";

const SMALLEST = { width: 120, height: 64 } as const;

/** A note on the canvas. It is typed into where it lies; its corner makes it larger. */
export const NoteCard = memo(
  function NoteCard({ id, data, selected }: NodeProps<NoteNode>) {
    const t = useTranslations("designer.note");
    const designer = useDesigner();
    return (
      <div className={styles.note} data-selected={selected || undefined}>
        <NodeResizer
          isVisible={selected}
          minWidth={SMALLEST.width}
          minHeight={SMALLEST.height}
          onResize={(_event, { x, y, width, height }) => {
            const change = { size: { width, height }, position: { x, y } };
            designer.dispatch({ type: "note.set", id, change }, `note-size:${id}`);
          }}
        />
        <textarea
          className={`nodrag ${styles.text}`}
          aria-label={t("label")}
          placeholder={t("placeholder")}
          value={data.text}
          maxLength={4_000}
          onChange={(event) =>
            designer.dispatch({ type: "note.set", id, change: { text: event.target.value } }, `note:${id}`)
          }
        />
      </div>
    );
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);
