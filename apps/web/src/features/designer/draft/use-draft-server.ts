"use client";

import type { ErrorCode } from "@orderloom/schema/error";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { readFailure } from "../../../trpc/failure.ts";
import type { DraftServer, SaveOutcome } from "./draft-keeper.ts";
import type { ServerDraft } from "./draft-sync.ts";

/** Refusals that pass by themselves: saving is tried again. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["unavailable", "too_many_requests", "internal", "schema_older"]);

/** The drafts of the server, for one flow. */
export function useDraftServer(flowId: string): DraftServer {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Offline is for the draft's own state machine to handle, not for a queue that a reload would forget.
  const { mutateAsync } = useMutation(trpc.flows.saveDraft.mutationOptions({ networkMode: "always", retry: false }));
  return useMemo(
    () => ({
      save: async (revision, graph) => {
        try {
          const saved = await mutateAsync({ flowId, revision, graph });
          return { type: "saved", revision: saved.revision };
        } catch (thrown) {
          return outcomeOf(thrown);
        }
      },
      read: async (): Promise<ServerDraft | null> => {
        try {
          const options = trpc.flows.draft.queryOptions(
            { flowId },
            { staleTime: 0, networkMode: "always", retry: false },
          );
          const draft = await queryClient.fetchQuery(options);
          return { ...draft, savedBy: draft.savedBy?.name ?? null };
        } catch {
          return null;
        }
      },
      readSave: async (revision) => {
        try {
          const options = trpc.flows.draftSave.queryOptions(
            { flowId, revision },
            { networkMode: "always", retry: false },
          );
          return (await queryClient.fetchQuery(options)).graph;
        } catch {
          return null;
        }
      },
    }),
    [mutateAsync, queryClient, trpc, flowId],
  );
}

function outcomeOf(thrown: unknown): SaveOutcome {
  const failure = readFailure(thrown);
  if (failure === null || PASSING.has(failure.code)) return { type: "unreachable" };
  if (failure.code === "unauthenticated") return { type: "signed_out" };
  if (failure.code === "stale_revision") return { type: "stale" };
  return { type: "refused", sentence: failure.sentence };
}
