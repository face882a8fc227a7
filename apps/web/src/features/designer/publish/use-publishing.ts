"use client";

import type { Graph } from "@orderloom/schema/graph";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { sameGraph } from "../draft/same-graph.ts";
import type { ServerFindings } from "../problems/use-problems.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";

/** What the publish button says. `next` is the number that the version will have. */
export type PublishState =
  | { readonly type: "nothing"; readonly number: number }
  | { readonly type: "errors"; readonly count: number }
  | { readonly type: "ready"; readonly next: number }
  | { readonly type: "publishing" };

type Options = {
  readonly flowId: string;
  readonly keeper: DraftKeeper;
  readonly errors: number;
  readonly onFindings: (findings: ServerFindings) => void;
};

/** Where publishing stands, and the act itself: what is on the screen is saved first, then that very draft published. */
export function usePublishing({ flowId, keeper, errors, onFindings }: Options) {
  const t = useTranslations("designer.publish");
  const { message } = App.useApp();
  const { environment } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const designer = useDesigner();
  const sayFailure = useSayFailure();
  const [saving, setSaving] = useState(false);
  const publish = useMutation(trpc.flows.publish.mutationOptions({ onError: sayFailure }));
  const state = usePublishState(flowId, errors);
  const run = async () => {
    setSaving(true);
    const revision = await keeper.flush();
    setSaving(false);
    if (revision === null) return void message.warning(t("saveFirst"));
    const { graph } = designer.state.getState();
    const answer = await publish.mutateAsync({ flowId, revision }).catch(() => null);
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    if (answer?.ok)
      void message.success(t("done", { number: String(answer.number), environment: t(`in.${environment}`) }));
    else if (answer) onFindings({ graph, problems: answer.problems });
  };
  const busy = saving || publish.isPending;
  return { state: busy ? ({ type: "publishing" } as const) : state, publish: run };
}

/** Worked out from what stands on the screen, so that it is right at once and not only after the next look. */
function usePublishState(flowId: string, errors: number): PublishState {
  const trpc = useTRPC();
  const graph = useDeferredValue(useDesignerState((now) => now.graph));
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const { data: versions } = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const newest = versions?.items[0];
  const inForce = flow?.publication;
  const isInForce = useIsVersion(inForce?.versionId, graph);
  const isNewest = useIsVersion(newest?.id, graph);
  if (inForce && isInForce) return { type: "nothing", number: inForce.number };
  if (errors > 0) return { type: "errors", count: errors };
  // A graph that is a version already keeps its number: what was tried in the sandbox goes live as the same version.
  return { type: "ready", next: (newest?.number ?? 0) + (isNewest ? 0 : 1) };
}

/** Whether a published version says just this. */
function useIsVersion(versionId: string | undefined, graph: Graph): boolean {
  const trpc = useTRPC();
  // A version never changes.
  const options = { enabled: versionId !== undefined, staleTime: Number.POSITIVE_INFINITY };
  const { data: version } = useQuery(trpc.flows.version.queryOptions({ versionId: versionId ?? "" }, options));
  return useMemo(() => version !== undefined && sameGraph(version.graph, graph), [version, graph]);
}
