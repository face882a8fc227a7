"use client";

import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RetryDialog } from "./retry-dialog.tsx";
import type { RunDetail } from "./run-row.ts";

/** What somebody with the right can do with a run: end it or take it elsewhere while it is open, try it again when it has ended. */
export function RunActs({ run }: { run: RunDetail }) {
  const t = useTranslations("operate");
  const may = useMay("run.operate");
  const mayMove = useMay("run.move");
  const [open, setOpen] = useState(false);
  const [moving, setMoving] = useState(false);
  const close = () => setOpen(false);
  if (!may) return null;
  if (run.endedAt === null) {
    return (
      <>
        {mayMove && run.waits.length > 0 && <Button onClick={() => setMoving(true)}>{t("moveToken")}</Button>}
        {moving && <MoveDialog run={run} onClose={() => setMoving(false)} />}
        <Button danger onClick={() => setOpen(true)}>
          {t("cancelRun")}
        </Button>
        {open && <CancelDialog run={run} onClose={close} />}
      </>
    );
  }
  if (run.retriedBy !== null) return null;
  return (
    <>
      <Button type={run.status === "failed" ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t("retryRun")}
      </Button>
      {open && <RetryDialog run={run} onClose={close} />}
    </>
  );
}
