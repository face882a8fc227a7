"use client";

import type { NodeAnswer } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import type { CallOutcome } from "@orderloom/schema/run/run";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "../../../server/router.ts";
import { useTRPCClient } from "../../../trpc/client.tsx";
import { useFlowId } from "../store/flow-context.tsx";

type Wanted = Omit<inferRouterInputs<AppRouter>["flows"]["tryNode"], "flowId">;

const ASK_EVERY_MS = 500;

/** Has the call of a node made for real, and waits for what is answered; null where nothing was in the time there is. */
export function useTryNode(onAnswer: (outcome: CallOutcome) => void) {
  const client = useTRPCClient();
  const flowId = useFlowId();
  return useMutation({
    mutationFn: async (wanted: Wanted) => {
      const { callId } = await client.flows.tryNode.mutate({ flowId, ...wanted });
      const until = performance.now() + LIMITS.trialCallMs + LIMITS.httpTotalTimeoutMs;
      while (performance.now() < until) {
        const { outcome } = await client.flows.triedCall.query({ callId });
        if (outcome) return outcome;
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      }
      return null;
    },
    onSuccess: (outcome) => {
      if (outcome) onAnswer(outcome);
    },
  });
}

/** The answer that a node is given from then on; `asked` marks the draft that it is an answer to. */
export function answerOfCall(outcome: CallOutcome, asked: string): NodeAnswer {
  if (outcome.type !== "ok") return { outcome: outcome.type, values: {}, asked };
  return { outcome: "ok", values: {}, result: outcome.result, asked };
}
