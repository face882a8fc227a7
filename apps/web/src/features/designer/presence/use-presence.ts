"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useMemo } from "react";
import { usePolling } from "../../../events/event-provider.tsx";
import type { AppRouter } from "../../../server/router.ts";
import { useTRPC } from "../../../trpc/client.tsx";
import { windowId } from "../draft/window-id.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerState } from "../store/designer-store.ts";

/** A window in which somebody else, or this person elsewhere, has the flow open. */
export type PresentWindow = inferRouterOutputs<AppRouter>["presence"]["list"][number];

/** Said again this often while the page is looked at; LIMITS.presenceSeconds allows for two that are lost. */
const AGAIN_MS = 15_000;
/** Whoever walks through the nodes with the arrow keys is told of once, where they stop. */
const SETTLE_MS = 400;

/** Says that this window has the flow open and what is selected in it; answers the other windows that do. */
export function usePresence(flowId: string): readonly PresentWindow[] {
  const trpc = useTRPC();
  const own = useMemo(windowId, []);
  const { state } = useDesigner();
  const { mutate: be } = useMutation(trpc.presence.be.mutationOptions({ retry: false }));
  const { mutate: leave } = useMutation(trpc.presence.leave.mutationOptions({ retry: false }));
  useEffect(() => {
    let said = currentNode(state.getState());
    let settling: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      said = currentNode(state.getState());
      if (document.visibilityState === "visible") be({ flowId, windowId: own, nodeId: said });
    };
    const saySoon = () => {
      clearTimeout(settling);
      settling = setTimeout(say, SETTLE_MS);
    };
    saySoon();
    // Not by rendering: whoever selects a card must not wait for the whole screen.
    const stop = state.subscribe((now) => currentNode(now) !== said && saySoon());
    const again = setInterval(say, AGAIN_MS);
    document.addEventListener("visibilitychange", say);
    return () => {
      stop();
      clearTimeout(settling);
      clearInterval(again);
      document.removeEventListener("visibilitychange", say);
    };
  }, [be, flowId, own, state]);
  useEffect(() => () => leave({ flowId, windowId: own }), [leave, flowId, own]);
  const { data = [] } = useQuery(trpc.presence.list.queryOptions({ flowId }, { refetchInterval: usePolling() }));
  return useMemo(() => data.filter((window) => window.windowId !== own), [data, own]);
}

function currentNode({ graph, selected }: DesignerState): string | null {
  return selected.findLast((id) => graph.nodes.some((node) => node.id === id)) ?? null;
}
