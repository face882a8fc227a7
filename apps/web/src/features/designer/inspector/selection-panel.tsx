"use client";

import { Button, Space } from "antd";
import { useTranslations } from "next-intl";
import { duplicateSelected, removeSelected } from "../store/designer-acts.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";

/** Several things at once, or a note: what can be done with all of them. */
export function SelectionPanel({ readOnly }: { readOnly: boolean }) {
  const t = useTranslations("designer.inspector");
  const designer = useDesigner();
  const count = useDesignerState((state) => state.selected.length);
  const hasNodes = useDesignerState(({ graph, selected }) => graph.nodes.some(({ id }) => selected.includes(id)));
  return (
    <div className={styles.body}>
      <h2>{t("selected", { count: String(count) })}</h2>
      {!readOnly && (
        <Space wrap>
          <Button onClick={() => duplicateSelected(designer)}>{t("duplicate")}</Button>
          {hasNodes && <Button onClick={() => removeSelected(designer, true)}>{t("removeHealed")}</Button>}
          <Button onClick={() => removeSelected(designer, false)}>{t("remove")}</Button>
        </Space>
      )}
    </div>
  );
}
