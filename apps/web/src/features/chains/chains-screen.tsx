"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { ChainEditor } from "./chain-editor.tsx";
import { ChainList } from "./chain-list.tsx";
import { ChainsState } from "./chains-state.ts";

/** Who decides what, in which sequence: the chains that flows ask, and the one that is being changed. */
export function ChainsScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("chains");
  const trpc = useTRPC();
  const [{ chain }, setState] = useUrlState(ChainsState);
  const chains = useQuery(trpc.chains.list.queryOptions());
  const people = useQuery(trpc.chains.people.queryOptions());
  const open = (next: string | null) => setState({ chain: next });
  const error = chains.error ?? people.error;
  if (error) return <FailureNote error={error} onRetry={() => Promise.all([chains.refetch(), people.refetch()])} />;
  if (!chains.data || !people.data) return <Skeleton active />;
  const known = chains.data.find(({ id }) => id === chain) ?? null;
  if (chain === "new" || known) {
    return <ChainEditor key={chain} chain={known} people={people.data} onClose={() => open(null)} />;
  }
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Page title={t("title")} actions={add} toolbar={toolbar}>
      <p>{t("intro")}</p>
      <ChainList chains={chains.data} people={people.data} onOpen={open} />
    </Page>
  );
}
