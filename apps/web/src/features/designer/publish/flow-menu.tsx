"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import MoreOutlined from "@ant-design/icons/MoreOutlined";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { useFlowGate } from "../../../lib/operate/use-flow-gate.tsx";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { downloadGraph } from "../../../ui/download-graph.ts";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { useFlowFile } from "../compare/use-flow-file.tsx";
import type { ComparedFile } from "../compare/use-side.ts";
import { useDesigner } from "../store/designer-context.tsx";

type Props = {
  readonly flowId: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly onLens: () => void;
  readonly onFind: () => void;
  readonly onComments: () => void;
  readonly onVersions: () => void;
  /** Compares with the version in force, or with a file. */
  readonly onCompare: (file: ComparedFile | null) => void;
  readonly onShortcuts: () => void;
};

/** The seldom things: versions, comparing, pause and resume, review, files, keys. */
export function FlowMenu({ flowId, name, readOnly, onCompare, ...open }: Props) {
  const t = useTranslations("designer.menu");
  const more = useTranslations("versions.menu");
  const lenses = useTranslations("lenses");
  const comments = useTranslations("together");
  const designer = useDesigner();
  const trpc = useTRPC();
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const gate = useFlowGate(flow);
  const guard = useGuardItems(flowId, flow?.reviewRequired ?? false);
  const [openCompared, comparedInput] = useFlowFile(more("compareFile"), onCompare);
  const [openTaken, takenInput] = useTakeFile(more("import"));
  const items = [
    { key: "find", label: lenses("find.menu"), onClick: open.onFind },
    { key: "comments", label: comments("menu"), onClick: open.onComments },
    { key: "lens", label: lenses("open"), onClick: open.onLens },
    { key: "versions", label: t("versions"), onClick: open.onVersions },
    { key: "compare", label: more("compare"), onClick: () => onCompare(null) },
    { key: "compareFile", label: more("compareFile"), onClick: openCompared },
    ...gate.items,
    ...guard,
    { key: "export", label: t("export"), onClick: () => downloadGraph(name, designer.state.getState().graph) },
    ...(readOnly ? [] : [{ key: "import", label: more("import"), onClick: openTaken }]),
    { key: "shortcuts", label: t("shortcuts"), onClick: open.onShortcuts },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <Button icon={<MoreOutlined />} aria-label={t("label")} />
      </Dropdown>
      {gate.dialog}
      {comparedInput}
      {takenInput}
    </>
  );
}

/** Makes the graph of a file the draft: one step that can be undone. */
function useTakeFile(label: string) {
  const t = useTranslations("versions.menu");
  const { message } = App.useApp();
  const designer = useDesigner();
  return useFlowFile(label, ({ name, graph }) => {
    designer.dispatch({ type: "graph.replace", graph });
    void message.success(t("imported", { name }));
  });
}

/** Says whether a second person is asked, for those who may say it. */
function useGuardItems(flowId: string, required: boolean) {
  const t = useTranslations("versions.review");
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = async () => {
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    void message.success(t(required ? "requireOff" : "requireOn"));
  };
  const { mutate } = useMutation(trpc.flows.setReviewRequired.mutationOptions({ onSuccess, onError }));
  if (!useMay("flow.guard")) return [];
  const icon = required ? <CheckOutlined /> : null;
  return [{ key: "guard", label: t("require"), icon, onClick: () => mutate({ flowId, required: !required }) }];
}
