"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { ImportDraft } from "./import-draft.tsx";
import { ImportOutcome } from "./import-outcome.tsx";

/** One import: its files and columns while it is a draft, then how far it is, then what became of it. */
export function ImportPanel({ importId, onClose }: { importId: string; onClose: () => void }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.imports.get.queryOptions({ importId }, { refetchInterval }));
  const { data } = query;
  const back = <Button onClick={onClose}>{t("back")}</Button>;
  return (
    <Page title={data ? t("titleOf", { connection: data.connectionName }) : t("title")} actions={back}>
      {query.error && !data && <FailureNote error={query.error} onRetry={query.refetch} />}
      {!data && !query.error && <Skeleton active />}
      {data?.status === "draft" && <ImportDraft view={data} />}
      {data && data.status !== "draft" && <ImportOutcome view={data} />}
    </Page>
  );
}
