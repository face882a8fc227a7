"use client";

import MoreOutlined from "@ant-design/icons/MoreOutlined";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useFlowGate } from "../../lib/operate/use-flow-gate.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { downloadGraph } from "../../ui/download-graph.ts";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { FlowRow } from "./flow-row.ts";

type Props = { flow: FlowRow; onRename: () => void };

/** What can be done with one flow from the list. */
export function FlowActions({ flow, onRename }: Props) {
  const t = useTranslations("flows");
  const mayEdit = useMay("flow.edit");
  const mayPublish = useMay("flow.publish");
  const acts = useFlowActs(flow);
  const { environment } = useReader();
  const gate = useFlowGate({ ...flow, publication: flow.publications[environment] });
  const items = [
    ...(mayEdit && !flow.archived ? [{ key: "rename", label: t("rename"), onClick: onRename }] : []),
    ...gate.items,
    { key: "export", label: t("export"), onClick: acts.exportDraft },
    ...(mayEdit && flow.archived ? [{ key: "restore", label: t("restore"), onClick: acts.restore }] : []),
    ...(mayPublish && !flow.archived
      ? [{ key: "archive", label: t("archive"), danger: true, onClick: acts.archive }]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("more", { name: flow.name })} />
      </Dropdown>
      {gate.dialog}
    </>
  );
}

function useFlowActs({ id: flowId, name }: FlowRow) {
  const t = useTranslations();
  const { modal } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.flows.pathFilter());
  const archive = useMutation(trpc.flows.archive.mutationOptions({ onSuccess, onError }));
  const restore = useMutation(trpc.flows.restore.mutationOptions({ onSuccess, onError }));
  return {
    restore: () => restore.mutate({ flowId }),
    exportDraft: () => {
      const draft = queryClient.fetchQuery(trpc.flows.draft.queryOptions({ flowId }, { staleTime: 0 }));
      void draft.then(({ graph }) => downloadGraph(name, graph), onError);
    },
    archive: () => {
      void modal.confirm({
        title: t("flows.archiveTitle", { name }),
        content: t("flows.archiveText"),
        okText: t("flows.archive"),
        okButtonProps: { danger: true },
        cancelText: t("common.cancel"),
        onOk: () => archive.mutateAsync({ flowId }).catch(() => undefined),
      });
    },
  };
}
