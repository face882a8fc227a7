"use client";

import FormOutlined from "@ant-design/icons/FormOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { FieldList } from "./field-list.tsx";
import { FieldsState } from "./fields-state.ts";

/** The fields that orders have beside the standard ones. */
export function FieldsScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("customFields");
  const trpc = useTRPC();
  const [{ field: opened }, setState] = useUrlState(FieldsState);
  const saved = useQuery(trpc.fields.list.queryOptions());
  const open = (field: string | null) => setState({ field });
  if (saved.error) return <FailureNote error={saved.error} onRetry={saved.refetch} />;
  if (!saved.data) return <Skeleton active />;
  const known = saved.data.find(({ field }) => field.key === opened) ?? null;
  if (opened === "new" || known) {
    return <FieldEditor key={`${opened} ${known?.number}`} known={known} onClose={() => open(null)} />;
  }
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Page title={t("title")} actions={add} toolbar={toolbar}>
      <p>{t("intro")}</p>
      {saved.data.length === 0 ? (
        <EmptyState icon={<FormOutlined />} title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <FieldList fields={saved.data} onOpen={open} />
      )}
    </Page>
  );
}
