"use client";

import MoreOutlined from "@ant-design/icons/MoreOutlined";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { downloadGraph } from "../../../ui/download-graph.ts";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { useDesigner } from "../store/designer-context.tsx";

type Props = { flowId: string; name: string; onVersions: () => void; onShortcuts: () => void };

/** The seldom things: versions, pause and resume, export, keys. */
export function FlowMenu({ flowId, name, onVersions, onShortcuts }: Props) {
  const t = useTranslations("designer.menu");
  const designer = useDesigner();
  const pause = usePause(flowId);
  const items = [
    { key: "versions", label: t("versions"), onClick: onVersions },
    ...(pause ? [{ key: "pause", label: t(pause.paused ? "resume" : "pause"), onClick: pause.toggle }] : []),
    { key: "export", label: t("export"), onClick: () => downloadGraph(name, designer.state.getState().graph) },
    { key: "shortcuts", label: t("shortcuts"), onClick: onShortcuts },
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
      <Button icon={<MoreOutlined />} aria-label={t("label")} />
    </Dropdown>
  );
}

/** Pausing, when the flow is published here and the person may; null otherwise. */
function usePause(flowId: string): { paused: boolean; toggle: () => void } | null {
  const mayPublish = useMay("flow.publish");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const onSuccess = () => queryClient.invalidateQueries(trpc.flows.pathFilter());
  const { mutate } = useMutation(trpc.flows.setPaused.mutationOptions({ onSuccess, onError }));
  if (!mayPublish || !flow?.publication) return null;
  const { paused } = flow.publication;
  return { paused, toggle: () => mutate({ flowId, paused: !paused }) };
}
