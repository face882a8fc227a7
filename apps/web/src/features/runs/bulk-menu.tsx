"use client";

import { Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { type BulkAct, BulkDialog, type BulkFilter } from "./bulk-dialog.tsx";

/** What can be done to all runs that the list's filters show. */
export function BulkMenu({ filter }: { filter: BulkFilter }) {
  const t = useTranslations("operate");
  const may = useMay("run.operate");
  const [act, setAct] = useState<BulkAct | null>(null);
  if (!may) return null;
  const items = [
    { key: "retry", label: t("bulkRetry"), onClick: () => setAct("retry") },
    { key: "cancel", label: t("bulkCancel"), danger: true, onClick: () => setAct("cancel") },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button>{t("bulk")}</Button>
      </Dropdown>
      {act && <BulkDialog act={act} filter={filter} onClose={() => setAct(null)} />}
    </>
  );
}
