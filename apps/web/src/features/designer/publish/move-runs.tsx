"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MigrateDialog } from "../../../lib/operate/migrate-dialog.tsx";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";

type Props = {
  readonly flowId: string;
  /** The version whose runs are meant; any older one when absent. */
  readonly from?: { readonly versionId: string; readonly title: string };
};

/** Takes the open runs of an older version to a newer one; nothing for who may not. */
export function MoveRuns({ flowId, from }: Props) {
  const t = useTranslations("versions.standing");
  const operate = useTranslations("operate");
  const trpc = useTRPC();
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const [open, setOpen] = useState(false);
  if (!useMay("run.operate") || !flow) return null;
  const label = from ? t("migrateOne", { title: from.title }) : operate("migrateRuns");
  return (
    <>
      <Button size="small" aria-label={label} onClick={() => setOpen(true)}>
        {t("migrate")}
      </Button>
      {open && (
        <MigrateDialog
          flowId={flowId}
          name={flow.name}
          {...(from && { from: from.versionId })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
