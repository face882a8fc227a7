"use client";

import MoreOutlined from "@ant-design/icons/MoreOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useFlowGate } from "../../../lib/operate/use-flow-gate.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { downloadGraph } from "../../../ui/download-graph.ts";
import { useDesigner } from "../store/designer-context.tsx";

type Props = { flowId: string; name: string; onVersions: () => void; onShortcuts: () => void };

/** The seldom things: versions, pause and resume, export, keys. */
export function FlowMenu({ flowId, name, onVersions, onShortcuts }: Props) {
  const t = useTranslations("designer.menu");
  const designer = useDesigner();
  const trpc = useTRPC();
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const gate = useFlowGate(flow);
  const items = [
    { key: "versions", label: t("versions"), onClick: onVersions },
    ...gate.items,
    { key: "export", label: t("export"), onClick: () => downloadGraph(name, designer.state.getState().graph) },
    { key: "shortcuts", label: t("shortcuts"), onClick: onShortcuts },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button icon={<MoreOutlined />} aria-label={t("label")} />
      </Dropdown>
      {gate.dialog}
    </>
  );
}
