"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./designer.module.css";
import { Designer } from "./designer.tsx";
import type { ServerDraft } from "./draft/draft-sync.ts";
import { type DesignerSession, openSession } from "./draft/open-session.ts";
import { useDraftServer } from "./draft/use-draft-server.ts";
import { windowId } from "./draft/window-id.ts";

/** Somebody else's save is noticed within this time, also without hints from the server. */
const LOOK_MS = 20_000;

/** A flow in the designer: reads it and its draft, then hands over. */
export function DesignerScreen({ flowId }: { flowId: string }) {
  const trpc = useTRPC();
  const flow = useQuery(trpc.flows.get.queryOptions({ flowId }, { refetchInterval: LOOK_MS }));
  const draft = useQuery(
    trpc.flows.draft.queryOptions({ flowId }, { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: "always" }),
  );
  const error = flow.error ?? draft.error;
  if (flow.data && draft.data && draft.isFetchedAfterMount) {
    const opened = { ...draft.data, savedBy: draft.data.savedBy?.name ?? null };
    return <OpenDesigner flow={flow.data} opened={opened} lookedAt={flow.dataUpdatedAt} />;
  }
  if (error) return <FailureNote error={error} onRetry={() => Promise.all([flow.refetch(), draft.refetch()])} />;
  return <Waiting />;
}

type Flow = {
  readonly id: string;
  readonly name: string;
  readonly draft: { readonly revision: number; readonly savedAt: string };
};

function OpenDesigner({ flow, opened, lookedAt }: { flow: Flow; opened: ServerDraft; lookedAt: number }) {
  const { personId } = useReader();
  const mayEdit = useMay("flow.edit");
  const mayPublish = useMay("flow.publish");
  const server = useDraftServer(flow.id);
  // The session is of the draft as it was opened; later drafts reach it as news, never by replacing it.
  const [session] = useState(() => {
    const place = { personId, flowId: flow.id, windowId: windowId() };
    return openSession({ opened, server, place, store: localStorage, readOnly: !mayEdit });
  });
  useNews({ session, read: server.read, revision: flow.draft.revision, lookedAt });
  const designed = { id: flow.id, name: flow.name, savedAt: flow.draft.savedAt };
  return <Designer flow={designed} session={session} mayEdit={mayEdit} mayPublish={mayPublish} />;
}

type News = {
  readonly session: DesignerSession;
  readonly read: () => Promise<ServerDraft | null>;
  readonly revision: number;
  readonly lookedAt: number;
};

/** Each look that succeeds proves that network and session are there; a higher revision is somebody else's save. */
function useNews({ session, read, revision, lookedAt }: News): void {
  const { keeper } = session;
  useEffect(() => {
    if (lookedAt > 0) keeper.tell({ type: "reconnected" });
  }, [keeper, lookedAt]);
  useEffect(() => {
    const { sync } = keeper;
    if (sync.getState().status.type !== "idle" || revision <= sync.getState().revision) return;
    void read().then((newer) => newer && keeper.tell({ type: "seen", newer }));
  }, [keeper, revision, read]);
}

function Waiting() {
  return (
    <div className={styles.waiting} aria-busy>
      <Skeleton active />
    </div>
  );
}
