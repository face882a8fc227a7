"use client";

import { Alert, Button, Space } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { useStore } from "zustand";
import { MergeDialog } from "../merge/merge-dialog.tsx";
import { useDesigner } from "../store/designer-context.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import { isUnsaved } from "./draft-sync.ts";

type Props = { keeper: DraftKeeper; restoredAt: number | null };

/** Says above the canvas what stands between the work and the server, and what can be done; silent when all is well. */
export function DraftStrip({ keeper, restoredAt }: Props) {
  const t = useTranslations("designer.draft");
  const format = useFormatter();
  const sync = useStore(keeper.sync);
  const [merging, setMerging] = useState(false);
  const time = (at: number | string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const { status } = sync;
  if (status.type === "stale" && !status.putOff) {
    const { savedBy, savedAt } = status.newer;
    const said = savedBy ? t("newerBy", { name: savedBy, time: time(savedAt) }) : t("newer", { time: time(savedAt) });
    return (
      <>
        {merging && <MergeDialog keeper={keeper} newer={status.newer} onClose={() => setMerging(false)} />}
        <Strip type="warning" said={said}>
          <Button size="small" onClick={() => keeper.tell({ type: "take_newer", at: Date.now() })}>
            {t("see")}
          </Button>
          {isUnsaved(sync) && (
            <Button size="small" onClick={() => setMerging(true)}>
              {t("merge")}
            </Button>
          )}
          <Button size="small" type="text" onClick={() => keeper.tell({ type: "put_off" })}>
            {t("later")}
          </Button>
        </Strip>
      </>
    );
  }
  if (status.type === "signed_out") return <Strip type="warning" said={t("signedOut")} />;
  if (status.type === "refused") return <Strip type="error" said={t("refused", { sentence: status.sentence })} />;
  if (sync.unreachable) {
    return (
      <Strip type="warning" said={t("unreachable", { time: time(sync.unreachable.since) })}>
        <Button size="small" onClick={() => keeper.tell({ type: "reconnected" })}>
          {t("retry")}
        </Button>
      </Strip>
    );
  }
  return restoredAt === null ? null : <RestoredStrip said={t("restored", { time: time(restoredAt) })} />;
}

function RestoredStrip({ said }: { said: string }) {
  const t = useTranslations("designer.draft");
  const designer = useDesigner();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const drop = () => {
    designer.undo();
    setOpen(false);
  };
  return (
    <Strip type="info" said={said}>
      <Button size="small" onClick={drop}>
        {t("dropRestored")}
      </Button>
      <Button size="small" type="text" onClick={() => setOpen(false)}>
        {t("understood")}
      </Button>
    </Strip>
  );
}

function Strip({ type, said, children }: { type: "info" | "warning" | "error"; said: string; children?: ReactNode }) {
  return <Alert banner type={type} title={said} action={children && <Space wrap>{children}</Space>} />;
}
