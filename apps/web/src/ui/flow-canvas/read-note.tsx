"use client";

import type { NodeProps } from "@xyflow/react";
import styles from "./read-note.module.css";
import type { NoteNode } from "./to-flow.ts";

/** A note on a canvas that is only looked at. */
export function ReadNote({ data }: NodeProps<NoteNode>) {
  return <div className={styles.note}>{data.text}</div>;
}
