"use client";

import { Modal } from "antd";
import { useTranslations } from "next-intl";
import styles from "./designer.module.css";
import { useDesigner, useDesignerState } from "./store/designer-context.tsx";

/** The keys, each with what it does. Names of keys are the same in every language. */
const KEYS = [
  ["walk", "← ↑ → ↓"],
  ["reach", "Shift ← →"],
  ["nudge", "Alt ← ↑ → ↓"],
  ["add", "N"],
  ["connect", "C"],
  ["settings", "Enter"],
  ["rename", "F2"],
  ["undo", "Ctrl Z"],
  ["redo", "Ctrl Shift Z"],
  ["copy", "Ctrl C"],
  ["cut", "Ctrl X"],
  ["paste", "Ctrl V"],
  ["duplicate", "Ctrl D"],
  ["selectAll", "Ctrl A"],
  ["boxSelect", "Shift + ⬚"],
  ["lasso", "L · Alt Shift + ⟳"],
  ["remove", "Delete"],
  ["heal", "Ctrl Delete"],
  ["detach", "X"],
  ["slice", "Alt + ⟋"],
  ["group", "Ctrl G"],
  ["ungroup", "Ctrl Shift G"],
  ["toSubFlow", "Shift S"],
  ["putInLine", "Shift I"],
  ["menu", "Shift F10"],
  ["tidy", "Shift T"],
  ["fit", "F"],
  ["fitSelection", "Shift F"],
  ["zoom", "+ −"],
] as const;

/** The sheet of keys. */
export function ShortcutsBox() {
  const t = useTranslations("shortcuts");
  const designer = useDesigner();
  const open = useDesignerState((state) => state.box?.type === "shortcuts");
  return (
    <Modal title={t("title")} open={open} footer={null} onCancel={() => designer.open(null)}>
      <dl className={styles.keys}>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
