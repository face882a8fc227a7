"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { type InlineRefusal, planInline } from "./from-sub-flow.ts";

/** Puts the nodes of a called flow in place of the call, or says why that cannot be and what to do. */
export function PutInLineBox({ node: id }: { readonly node: string }) {
  const t = useTranslations("subFlow");
  const designer = useDesigner();
  const graph = useDesignerState((state) => state.graph);
  const call = graph.nodes.find((node) => node.id === id);
  const { called, name, number, error, isGone } = useCalled(call);
  const plan = useMemo(
    () => (call && called ? planInline({ graph, call, called, catalogue: CATALOGUE }) : null),
    [graph, call, called],
  );
  const close = () => designer.open(null);
  const isPlanned = plan !== null && !("code" in plan);
  const put = () => {
    if (isPlanned) designer.dispatch({ type: "node.put_in_line", ...plan });
    close();
  };
  return (
    <Modal
      open
      title={t("inLine.title")}
      okText={t(isPlanned || plan === null ? "inLine.do" : "understood")}
      cancelText={t("inLine.cancel")}
      okButtonProps={{ disabled: plan === null && !error && !isGone }}
      onOk={put}
      onCancel={close}
    >
      {isGone && <p>{t("kept.not_called")}</p>}
      {error && <FailureNote error={error} />}
      {isPlanned && (
        <p>
          {number === null
            ? t("inLine.explainDraft", { name, count: plan.ids.length })
            : t("inLine.explain", { name, number: String(number), count: plan.ids.length })}
        </p>
      )}
      {isPlanned && <p>{t("inLine.stays")}</p>}
      {plan && !isPlanned && <Refused refusal={plan} />}
    </Modal>
  );
}

function Refused({ refusal: { code, nodes } }: { readonly refusal: InlineRefusal }) {
  const t = useTranslations("subFlow");
  const language = useLocale();
  const titles = nodes.map((node) => t("quoted", { name: nodeTitle(CATALOGUE, node, language) }));
  return <p>{t(`kept.${code}`, { nodes: new Intl.ListFormat(language).format(titles) })}</p>;
}

/** What the call runs: the version that is published here; of a flow that never was, its draft. */
function useCalled(call: GraphNode | undefined) {
  const trpc = useTRPC();
  const flowId = typeof call?.params.flowId === "string" ? call.params.flowId : "";
  const flow = useQuery(trpc.flows.get.queryOptions({ flowId }, { enabled: flowId !== "", retry: false }));
  const versionId = flow.data?.publication?.versionId;
  const version = useQuery(
    trpc.flows.version.queryOptions({ versionId: versionId ?? "" }, { enabled: versionId !== undefined }),
  );
  const isDraft = flow.data !== undefined && versionId === undefined;
  const draft = useQuery(trpc.flows.draft.queryOptions({ flowId }, { enabled: isDraft, staleTime: 0 }));
  const called: Graph | undefined = versionId === undefined ? draft.data?.graph : version.data?.graph;
  return {
    called,
    name: flow.data?.name ?? "",
    number: flow.data?.publication?.number ?? null,
    error: flow.error ?? version.error ?? draft.error,
    isGone: flowId === "",
  };
}
