"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Modal } from "antd";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { NameDialog } from "../../../lib/name-dialog.tsx";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerStore } from "../store/designer-store.ts";
import { selectedItems } from "../store/selection-acts.ts";
import { planSubFlow, type SubFlowPlan } from "./to-sub-flow.ts";
import type { SubFlowRefusal } from "./why-no-sub-flow.ts";

/** Turns the selected nodes into a sub-flow, or says why that cannot be and what to do. */
export function SubFlowBox() {
  const designer = useDesigner();
  const [plan] = useState(() => planOf(designer));
  return "code" in plan ? <Refused refusal={plan} /> : <Making plan={plan} />;
}

function planOf(designer: DesignerStore): SubFlowPlan | SubFlowRefusal {
  const ids = new Set(selectedItems(designer).map(({ id }) => id));
  return planSubFlow({ graph: designer.state.getState().graph, ids, catalogue: CATALOGUE });
}

function Refused({ refusal: { code, nodes } }: { refusal: SubFlowRefusal }) {
  const t = useTranslations("subFlow");
  const language = useLocale();
  const designer = useDesigner();
  const close = () => designer.open(null);
  const titles = nodes.map((node) => t("quoted", { name: nodeTitle(CATALOGUE, node, language) }));
  const named = new Intl.ListFormat(language).format(titles);
  return (
    <Modal
      open
      title={t("cannot")}
      okText={t("understood")}
      footer={(_, { OkBtn }) => <OkBtn />}
      onOk={close}
      onCancel={close}
    >
      <p>{t(`refused.${code}`, { nodes: named, count: String(nodes.length) })}</p>
    </Modal>
  );
}

function Making({ plan }: { plan: SubFlowPlan }) {
  const t = useTranslations("subFlow");
  const designer = useDesigner();
  const [graph] = useState(() => designer.state.getState().graph);
  const { make, busy } = useMake(plan, graph);
  const names = (crossed: SubFlowPlan["inputs"]) => crossed.map(({ name }) => name).join(", ");
  return (
    <NameDialog title={t("title")} name="" busy={busy} onDone={make} onClose={() => designer.open(null)}>
      <p>{t("explain")}</p>
      {plan.inputs.length > 0 && <p>{t("inputs", { names: names(plan.inputs) })}</p>}
      {plan.results.length > 0 && <p>{t("results", { names: names(plan.results) })}</p>}
      {(graph.trials?.tests.length ?? 0) > 0 && <p>{t("tests")}</p>}
    </NameDialog>
  );
}

/** Makes the flow first; only then the canvas changes, in one step, and never over what was edited meanwhile. */
function useMake(plan: SubFlowPlan, planned: unknown) {
  const t = useTranslations("subFlow");
  const designer = useDesigner();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { environment } = useReader();
  const { notification } = App.useApp();
  const onError = useSayFailure();
  const create = useMutation(trpc.flows.create.mutationOptions({ onError }));
  const finish = (flowId: string, name: string) => {
    designer.open(null);
    const isAsPlanned = designer.state.getState().graph === planned;
    if (isAsPlanned) designer.dispatch({ type: "nodes.to_sub_flow", ...plan.outer({ flowId, name }) });
    notification.info({
      title: t(isAsPlanned ? "made" : "changed", { name }),
      description: <Link href={`/${environment}/flows/${flowId}`}>{t("open")}</Link>,
      duration: 12,
    });
    return queryClient.invalidateQueries(trpc.flows.pathFilter());
  };
  const make = (name: string) =>
    create.mutate({ name, graph: plan.inner }, { onSuccess: ({ flowId }) => finish(flowId, name) });
  return { make, busy: create.isPending };
}
