"use client";

import type { Graph } from "@orderloom/schema/graph/graph";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { usePolling } from "../../../events/event-provider.tsx";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { sameGraph } from "../draft/same-graph.ts";
import type { Problems, ServerFindings } from "../problems/use-problems.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import type { StandingReason } from "./standing-words.tsx";

/**
 * What the publish button says. `next` is the number that the version will have. `partial`: what is drawn is in force
 * and does not do all of its work, for `reasons`. `red_tests`: nothing but tests of the flow stands against it. `ask`: a second person has to let it go live; `in_review`: one is asked.
 */
export type PublishState =
  | { readonly type: "nothing"; readonly number: number }
  | { readonly type: "partial"; readonly number: number; readonly reasons: readonly StandingReason[] }
  | { readonly type: "ask"; readonly next: number }
  | { readonly type: "in_review" }
  | { readonly type: "errors"; readonly count: number }
  | { readonly type: "red_tests"; readonly count: number; readonly next: number; readonly act: "publish" | "ask" }
  | { readonly type: "ready"; readonly next: number }
  | { readonly type: "publishing" };

/** Publishing, or asking somebody to let it go live. `despiteTests` goes past red ones, for who may. */
export type PublishAct = {
  readonly act: "publish" | "ask";
  readonly note: string;
  readonly despiteTests?: boolean;
};

type Options = {
  readonly flowId: string;
  readonly keeper: DraftKeeper;
  readonly problems: Pick<Problems, "errors" | "redTests">;
  readonly onFindings: (findings: ServerFindings) => void;
};

/** Where publishing stands, and the act itself: what is on the screen is saved first, then that very draft published. */
export function usePublishing({ flowId, keeper, problems, onFindings }: Options) {
  const t = useTranslations("designer.publish");
  const more = useTranslations("versions.publish");
  const { message } = App.useApp();
  const { environment } = useReader();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const designer = useDesigner();
  const sayFailure = useSayFailure();
  const [saving, setSaving] = useState(false);
  const publish = useMutation(trpc.flows.publish.mutationOptions({ onError: sayFailure }));
  const ask = useMutation(trpc.flows.requestReview.mutationOptions({ onError: sayFailure }));
  const state = usePublishState(flowId, problems);
  const run = async ({ act, note, despiteTests = false }: PublishAct) => {
    setSaving(true);
    const revision = await keeper.flush();
    setSaving(false);
    if (revision === null) return void message.warning(t("saveFirst"));
    const { graph } = designer.state.getState();
    const input = { flowId, revision, note, despiteTests };
    const answer = await (act === "ask" ? ask.mutateAsync(input) : publish.mutateAsync(input)).catch(() => null);
    await queryClient.invalidateQueries(trpc.flows.pathFilter());
    if (!answer) return;
    if (!answer.ok) return onFindings({ graph, problems: answer.problems });
    if (!("number" in answer)) return void message.success(more("asked"));
    void message.success(t("done", { number: String(answer.number), environment: t(`in.${environment}`) }));
  };
  const busy = saving || publish.isPending || ask.isPending;
  return { state: busy ? ({ type: "publishing" } as const) : state, run };
}

/** Worked out from what stands on the screen, so that it is right at once and not only after the next look. */
function usePublishState(flowId: string, { errors, redTests }: Options["problems"]): PublishState {
  const trpc = useTRPC();
  const graph = useDeferredValue(useDesignerState((now) => now.graph));
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const { data: versions } = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const newest = versions?.items[0];
  const inForce = flow?.publication;
  const isInForce = useIsVersion(inForce?.versionId, graph);
  const isNewest = useIsVersion(newest?.id, graph);
  const { data: reasons = [] } = useQuery(
    trpc.flows.standing.queryOptions({ flowId }, { enabled: inForce != null, refetchInterval: usePolling() }),
  );
  const isAsked = useIsAsked(flowId, flow?.reviewRequired ?? false);
  if (inForce && isInForce && reasons.length > 0) return { type: "partial", number: inForce.number, reasons };
  if (inForce && isInForce) return { type: "nothing", number: inForce.number };
  if (isAsked.inReview) return { type: "in_review" };
  if (errors > redTests) return { type: "errors", count: errors };
  // A graph that is a version already keeps its number: what was tried in the sandbox goes live as the same version.
  const next = (newest?.number ?? 0) + (isNewest ? 0 : 1);
  if (redTests > 0) return { type: "red_tests", count: redTests, next, act: isAsked.asks ? "ask" : "publish" };
  return { type: isAsked.asks ? "ask" : "ready", next };
}

/** Whether a second person is asked before this flow goes live, and whether one is asked now. */
function useIsAsked(flowId: string, required: boolean): { readonly asks: boolean; readonly inReview: boolean } {
  const trpc = useTRPC();
  const { environment } = useReader();
  const isLive = environment === "live";
  const { data: review } = useQuery(trpc.flows.review.queryOptions({ flowId }, { enabled: isLive }));
  return { asks: isLive && required, inReview: isLive && review != null };
}

/** Whether a published version says just this. */
function useIsVersion(versionId: string | undefined, graph: Graph): boolean {
  const trpc = useTRPC();
  // A version never changes.
  const options = { enabled: versionId !== undefined, staleTime: Number.POSITIVE_INFINITY };
  const { data: version } = useQuery(trpc.flows.version.queryOptions({ versionId: versionId ?? "" }, options));
  return useMemo(() => version !== undefined && sameGraph(version.graph, graph), [version, graph]);
}
