"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { usePolling } from "../../../events/event-provider.tsx";
import type { AppRouter } from "../../../server/router.ts";
import { useTRPC } from "../../../trpc/client.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { useFlowId } from "../store/flow-context.tsx";

/** Comments that answer each other, about a node or the whole flow. */
export type Thread = inferRouterOutputs<AppRouter>["comments"]["list"][number];

/** Where a comment goes: into a thread, or to a node or (null) the flow, where it begins one. */
export type CommentPlace = { readonly threadId: string } | { readonly nodeId: string | null };

/** A comment as typed, with the people it names. */
export type Typed = { readonly text: string; readonly mentions: readonly string[] };

/** The threads of the flow that is drawn, oldest first. */
export function useThreads(): readonly Thread[] {
  const trpc = useTRPC();
  const flowId = useFlowId();
  const { data } = useQuery(trpc.comments.list.queryOptions({ flowId }, { refetchInterval: usePolling() }));
  return data ?? NONE;
}

const NONE: readonly Thread[] = [];

/** Ways to change the threads; each shows at once what became of it. */
export function useThreadActs() {
  const trpc = useTRPC();
  const flowId = useFlowId();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSuccess = () => queryClient.invalidateQueries(trpc.comments.pathFilter());
  const write = useMutation(trpc.comments.write.mutationOptions({ onError, onSuccess }));
  const edit = useMutation(trpc.comments.edit.mutationOptions({ onError, onSuccess }));
  const remove = useMutation(trpc.comments.delete.mutationOptions({ onError, onSuccess }));
  const settle = useMutation(trpc.comments.setResolved.mutationOptions({ onError, onSuccess }));
  const typed = ({ text, mentions }: Typed) => ({ flowId, text, mentions: [...mentions] });
  return {
    write: (place: CommentPlace, comment: Typed) => isKept(write.mutateAsync({ ...typed(comment), place })),
    edit: (commentId: string, comment: Typed) => isKept(edit.mutateAsync({ ...typed(comment), commentId })),
    remove: (commentId: string) => isKept(remove.mutateAsync({ flowId, commentId })),
    setResolved: (threadId: string, resolved: boolean) => settle.mutate({ flowId, threadId, resolved }),
  };
}

/** A failure has been told to the reader by then. */
function isKept(answer: Promise<unknown>): Promise<boolean> {
  return answer.then(
    () => true,
    () => false,
  );
}
