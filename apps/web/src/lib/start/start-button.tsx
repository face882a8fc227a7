"use client";

import PlayCircleOutlined from "@ant-design/icons/PlayCircleOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { StartDialog } from "./start-dialog.tsx";
import type { StartOrder } from "./startable.ts";

type Props = {
  /** Of one flow: any of its triggers that people may start. */
  readonly flowId?: string;
  /** About one order: any flow that takes one. */
  readonly order?: StartOrder;
};

/** Starts a run by hand. Not there where nothing can be started, or the reader may not. */
export function StartButton({ flowId, order }: Props) {
  const t = useTranslations("start");
  const trpc = useTRPC();
  const may = useMay("run.start");
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useQuery(trpc.flows.startable.queryOptions({ flowId: flowId ?? null }, { enabled: may }));
  const starts = data.filter(({ manual }) => order === undefined || manual.order !== "none");
  if (!may || starts.length === 0) return null;
  return (
    <>
      <Button icon={<PlayCircleOutlined />} onClick={() => setOpen(true)}>
        {order ? t("runOnOrder") : t("run")}
      </Button>
      {isOpen && <StartDialog starts={starts} order={order ?? null} onClose={() => setOpen(false)} />}
    </>
  );
}
