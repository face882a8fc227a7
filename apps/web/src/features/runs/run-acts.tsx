"use client";

import ExperimentOutlined from "@ant-design/icons/ExperimentOutlined";
import { Button } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RetryDialog } from "./retry-dialog.tsx";
import type { RunDetail } from "./run-row.ts";

/** What somebody with the right can do with a run: end it or take it elsewhere while it is open, try it again when it has ended. */
export function RunActs({ run }: { run: RunDetail }) {
  return (
    <>
      <TryInDraft run={run} />
      <Operate run={run} />
    </>
  );
}

/** Leads to the trial of the flow's draft, with what this run began with. */
function TryInDraft({ run }: { run: RunDetail }) {
  const t = useTranslations("operate");
  const { environment } = useReader();
  const may = useMay("flow.read");
  if (!may) return null;
  return (
    <Link href={`/${environment}/flows/${run.flowId}?trial=run:${run.id}`}>
      <Button icon={<ExperimentOutlined />} tabIndex={-1}>
        {t("tryInDraft")}
      </Button>
    </Link>
  );
}

function Operate({ run }: { run: RunDetail }) {
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
