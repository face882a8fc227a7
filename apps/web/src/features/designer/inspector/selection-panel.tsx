"use client";

import { Button, Space } from "antd";
import { useTranslations } from "next-intl";
import { ALIGNMENTS } from "../graph/align-items.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { SELECTION_ACTS, type SelectionAction, selectionActions } from "../store/selection-actions.ts";
import { AlignTools } from "./align-tools.tsx";
import styles from "./inspector.module.css";

/** Shown as pictures of their own, or done by keys and menu only. */
const ELSEWHERE: ReadonlySet<SelectionAction> = new Set([
  ...ALIGNMENTS,
  "distributeX",
  "distributeY",
  "reachLeft",
  "reachRight",
]);

/** Several things at once, or a note: what can be done with all of them. */
export function SelectionPanel({ readOnly }: { readOnly: boolean }) {
  const t = useTranslations("designer.inspector");
  const count = useDesignerState((state) => state.selected.length);
  return (
    <div className={styles.body}>
      <h2>{t("selected", { count: String(count) })}</h2>
      {!readOnly && <SelectionButtons />}
    </div>
  );
}

/** The acts that fit what is selected. */
export function SelectionButtons() {
  const t = useTranslations("designer.actions");
  const designer = useDesigner();
  // Read for their changes: what can be done depends on both.
  useDesignerState((state) => state.graph);
  useDesignerState((state) => state.selected);
  const actions = selectionActions(designer);
  return (
    <>
      <AlignTools actions={actions} />
      <Space wrap>
        {actions
          .filter((action) => !ELSEWHERE.has(action))
          .map((action) => (
            <Button key={action} onClick={() => SELECTION_ACTS[action].run(designer)}>
              {t(action)}
            </Button>
          ))}
      </Space>
    </>
  );
}
