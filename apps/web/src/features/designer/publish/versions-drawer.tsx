"use client";

import EyeOutlined from "@ant-design/icons/EyeOutlined";
import type { Graph } from "@orderloom/schema/graph/graph";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { RollBackButton } from "../compare/roll-back-button.tsx";
import { useDesigner } from "../store/designer-context.tsx";
import { Entries } from "./entries.tsx";
import { MoveRuns } from "./move-runs.tsx";

type Props = {
  readonly flowId: string;
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onCompare: (number: number) => void;
  /** Shows where the runs of a version stand. */
  readonly onRuns: (number: number) => void;
  readonly onClose: () => void;
};

/** What this flow was: published versions and saved drafts. Any of them can be made the draft again. */
export function VersionsDrawer({ open, ...props }: Props) {
  const t = useTranslations("designer.versions");
  const [list, setList] = useState<"published" | "saves">("published");
  return (
    <Drawer title={t("title")} size={480} open={open} onClose={props.onClose} destroyOnHidden>
      <Segmented
        block
        aria-label={t("title")}
        value={list}
        onChange={setList}
        options={[
          { value: "published", label: t("published") },
          { value: "saves", label: t("saves") },
        ]}
      />
      {list === "published" ? <Published {...props} /> : <Saves {...props} />}
    </Drawer>
  );
}

type ListProps = Omit<Props, "open">;

function Published({ flowId, readOnly, onCompare, onRuns, onClose }: ListProps) {
  const t = useTranslations("designer.versions");
  const more = useTranslations("versions.history");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const restore = useRestore(onClose);
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const query = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const readVersion = async (versionId: string) =>
    (await queryClient.fetchQuery(trpc.flows.version.queryOptions({ versionId }))).graph;
  const numbers = new Map(query.data?.items.map(({ id, number }) => [id, number]));
  const older = useOlderRuns(flowId);
  const entries = query.data?.items.map(({ id, number, publishedAt, publishedBy, ...said }) => ({
    key: id,
    title: t("version", { number: String(number) }),
    isInForce: flow?.publication?.versionId === id,
    at: publishedAt,
    by: publishedBy?.name ?? null,
    notes: [
      ...(said.restores === null ? [] : [more("restores", { number: String(said.restores) })]),
      ...(said.reviewedBy === null ? [] : [more("reviewedBy", { name: said.reviewedBy.name })]),
      ...(said.note === "" ? [] : [said.note]),
    ],
  }));
  return (
    <Entries
      query={query}
      entries={entries}
      none={t("nonePublished")}
      acts={({ key, title }) => {
        const number = numbers.get(key) ?? 0;
        return (
          <>
            <Button size="small" aria-label={more("compareOne", { title })} onClick={() => onCompare(number)}>
              {more("compare")}
            </Button>
            <RollBackButton small flowId={flowId} number={number} onDone={onClose} />
            {older.counts.has(key) && (
              <Button size="small" icon={<EyeOutlined />} onClick={() => onRuns(number)}>
                {older.words(key)}
              </Button>
            )}
            {older.counts.has(key) && <MoveRuns flowId={flowId} from={{ versionId: key, title }} />}
          </>
        );
      }}
      {...(readOnly ? {} : { onRestore: ({ key, title }) => restore(title, () => readVersion(key)) })}
    />
  );
}

/** How many open runs still go on in each version that is not in force. */
function useOlderRuns(flowId: string) {
  const t = useTranslations("versions.standing");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.flows.standing.queryOptions({ flowId }));
  const versions = data?.flatMap((reason) => (reason.type === "older_runs" ? reason.versions : [])) ?? [];
  const counts = new Map(versions.map(({ versionId, count }) => [versionId, count]));
  return { counts, words: (versionId: string) => t("onThis", { count: counts.get(versionId) ?? 0 }) };
}

function Saves({ flowId, readOnly, onClose }: ListProps) {
  const t = useTranslations("designer.versions");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const restore = useRestore(onClose);
  const query = useQuery(trpc.flows.draftSaves.queryOptions({ flowId }, { staleTime: 0 }));
  const readSave = async (revision: number) =>
    (await queryClient.fetchQuery(trpc.flows.draftSave.queryOptions({ flowId, revision }))).graph;
  const entries = query.data?.items.map(({ revision, savedAt, savedBy }) => ({
    key: String(revision),
    title: t("save", { revision: String(revision) }),
    isInForce: false,
    at: savedAt,
    by: savedBy?.name ?? null,
  }));
  return (
    <Entries
      query={query}
      entries={entries}
      none={t("noneSaved")}
      {...(readOnly ? {} : { onRestore: ({ key, title }) => restore(title, () => readSave(Number(key))) })}
    />
  );
}

/** Makes an earlier graph the draft: one step that can be undone, saved like any other edit. */
function useRestore(onDone: () => void): (title: string, read: () => Promise<Graph>) => void {
  const t = useTranslations("designer.versions");
  const { message } = App.useApp();
  const designer = useDesigner();
  const sayFailure = useSayFailure();
  return (title, read) => {
    read().then((graph) => {
      designer.dispatch({ type: "graph.replace", graph });
      void message.success(t("restored", { title }));
      onDone();
    }, sayFailure);
  };
}
