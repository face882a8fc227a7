"use client";

import { DecisionTable } from "@orderloom/nodes/rule/table/params";
import { Button, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { WidgetProps } from "../../../ui/params-form/widget-props.ts";
import styles from "./table.module.css";
import { TableEditor } from "./table-editor.tsx";
import { TableFindings } from "./table-findings.tsx";

/** Shows what a decision table holds and what is wrong with it; the table itself opens in a window of its own width. */
export function TableWidget({ id, label, value, onChange, disabled, describedBy }: WidgetProps) {
  const t = useTranslations("decisionTable");
  const [isOpen, setOpen] = useState(false);
  const table = useMemo(() => DecisionTable.safeParse(value).data, [value]);
  if (!table) return null;
  return (
    <fieldset id={id} className={styles.widget} aria-label={label} aria-describedby={describedBy}>
      <Button onClick={() => setOpen(true)}>{t("edit")}</Button>
      <p className={styles.note}>
        {t("summary", { columns: String(table.columns.length), rows: String(table.rows.length) })}
      </p>
      <TableFindings table={table} />
      <Modal
        open={isOpen}
        title={t("title")}
        width="min(1200px, 94vw)"
        onCancel={() => setOpen(false)}
        footer={
          <Button type="primary" onClick={() => setOpen(false)}>
            {t("done")}
          </Button>
        }
        destroyOnHidden
      >
        <TableEditor table={table} disabled={disabled} onChange={onChange} />
      </Modal>
    </fieldset>
  );
}
