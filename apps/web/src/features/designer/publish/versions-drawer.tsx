"use client";

import type { Graph } from "@orderloom/schema/graph";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, List, Segmented, Tag } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import { useSayFailure } from "../../../ui/status/use-say-failure.ts";
import { useDesigner } from "../store/designer-context.tsx";

type Props = { flowId: string; open: boolean; readOnly: boolean; onClose: () => void };

/** What this flow was: published versions and saved drafts. Any of them can be made the draft again. */
export function VersionsDrawer({ flowId, open, readOnly, onClose }: Props) {
  const t = useTranslations("designer.versions");
  const [list, setList] = useState<"published" | "saves">("published");
  return (
    <Drawer title={t("title")} open={open} onClose={onClose} destroyOnHidden>
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
      {list === "published" ? (
        <Published flowId={flowId} readOnly={readOnly} onClose={onClose} />
      ) : (
        <Saves flowId={flowId} readOnly={readOnly} onClose={onClose} />
      )}
    </Drawer>
  );
}

type ListProps = Omit<Props, "open">;

function Published({ flowId, readOnly, onClose }: ListProps) {
  const t = useTranslations("designer.versions");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const restore = useRestore(onClose);
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const query = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  if (query.error) return <FailureNote error={query.error} onRetry={query.refetch} />;
  return (
    <List
      loading={query.isPending}
      dataSource={[...(query.data?.items ?? [])]}
      locale={{ emptyText: t("nonePublished") }}
      renderItem={({ id, number, publishedAt, publishedBy }) => (
        <Entry
          title={t("version", { number: String(number) })}
          mark={flow?.publication?.versionId === id && <Tag color="green">{t("inForce")}</Tag>}
          at={publishedAt}
          by={publishedBy?.name ?? null}
          {...(readOnly
            ? {}
            : {
                onRestore: () =>
                  restore(t("version", { number: String(number) }), async () => {
                    const version = await queryClient.fetchQuery(trpc.flows.version.queryOptions({ versionId: id }));
                    return version.graph;
                  }),
              })}
        />
      )}
    />
  );
}

function Saves({ flowId, readOnly, onClose }: ListProps) {
  const t = useTranslations("designer.versions");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const restore = useRestore(onClose);
  const query = useQuery(trpc.flows.draftSaves.queryOptions({ flowId }, { staleTime: 0 }));
  if (query.error) return <FailureNote error={query.error} onRetry={query.refetch} />;
  return (
    <List
      loading={query.isPending}
      dataSource={[...(query.data?.items ?? [])]}
      renderItem={({ revision, savedAt, savedBy }) => (
        <Entry
          title={t("save", { revision: String(revision) })}
          at={savedAt}
          by={savedBy?.name ?? null}
          {...(readOnly
            ? {}
            : {
                onRestore: () =>
                  restore(t("save", { revision: String(revision) }), async () => {
                    const save = await queryClient.fetchQuery(trpc.flows.draftSave.queryOptions({ flowId, revision }));
                    return save.graph;
                  }),
              })}
        />
      )}
    />
  );
}

type EntryProps = { title: string; mark?: ReactNode; at: string; by: string | null; onRestore?: () => void };

function Entry({ title, mark, at, by, onRestore }: EntryProps) {
  const t = useTranslations("designer.versions");
  return (
    <List.Item
      actions={
        onRestore
          ? [
              <Button key="restore" size="small" onClick={onRestore} aria-label={t("restoreOne", { title })}>
                {t("restore")}
              </Button>,
            ]
          : []
      }
    >
      <List.Item.Meta
        title={
          <>
            {title} {mark}
          </>
        }
        description={
          <>
            {by ?? t("byProduct")} · <Ago at={at} />
          </>
        }
      />
    </List.Item>
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
