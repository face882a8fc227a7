"use client";

import ApartmentOutlined from "@ant-design/icons/ApartmentOutlined";
import { useQuery } from "@tanstack/react-query";
import { Input, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useFlowColumns } from "./flow-columns.tsx";
import type { FlowRow } from "./flow-row.ts";
import styles from "./flows.module.css";
import { FlowsState } from "./flows-state.ts";
import { ImportButton } from "./import-button.tsx";
import { NewFlowButton } from "./new-flow-button.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

/** Every flow: where it is published, whether its draft has moved on, and how much it does. */
export function FlowsScreen() {
  const t = useTranslations("flows");
  const trpc = useTRPC();
  const mayEdit = useMay("flow.edit");
  const { environment } = useReader();
  const [state, setState] = useUrlState(FlowsState);
  const [renaming, setRenaming] = useState<FlowRow | null>(null);
  const refetchInterval = usePolling();
  const { search, archived, after } = state;
  const query = useQuery(trpc.flows.list.queryOptions({ search, archived, after }, { refetchInterval }));
  const columns = useFlowColumns(setRenaming);
  const actions = (
    <>
      <LinkButton href={`/${environment}/flows/schedules`}>{t("schedules")}</LinkButton>
      {mayEdit && <ImportButton />}
      {mayEdit && <NewFlowButton />}
    </>
  );
  return (
    <Page title={t("title")} actions={actions} toolbar={<Filters state={state} onChange={setState} />}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(flow) => flow.id}
        page={{ after, onChange: (next) => setState({ after: next }) }}
        empty={<Nothing state={state} mayEdit={mayEdit} />}
      />
      {renaming && <RenameDialog flow={renaming} onClose={() => setRenaming(null)} />}
    </Page>
  );
}

type FiltersProps = { state: FlowsState; onChange: (change: Partial<FlowsState>) => void };

function Filters({ state, onChange }: FiltersProps) {
  const t = useTranslations("flows");
  return (
    <div className={styles.filters}>
      <Input.Search
        allowClear
        className={styles.search ?? ""}
        placeholder={t("search")}
        aria-label={t("search")}
        defaultValue={state.search}
        onSearch={(search) => onChange({ search, after: null })}
      />
      <Segmented
        aria-label={t("title")}
        value={state.archived ? "archived" : "active"}
        options={[
          { value: "active", label: t("active") },
          { value: "archived", label: t("archived") },
        ]}
        onChange={(next) => onChange({ archived: next === "archived", after: null })}
      />
    </div>
  );
}

function Nothing({ state, mayEdit }: { state: FlowsState; mayEdit: boolean }) {
  const t = useTranslations("flows");
  const icon = <ApartmentOutlined />;
  if (state.search !== "") return <EmptyState icon={icon} title={t("noneFoundTitle")} text={t("noneFoundText")} />;
  if (state.archived) return <EmptyState icon={icon} title={t("noneArchivedTitle")} text={t("noneArchivedText")} />;
  return <EmptyState icon={icon} title={t("emptyTitle")} text={t("emptyText")} action={mayEdit && <WaysToBegin />} />;
}

function WaysToBegin() {
  const t = useTranslations("flows");
  const { environment } = useReader();
  return (
    <div className={styles.ways}>
      <NewFlowButton />
      <LinkButton href={`/${environment}/templates`}>{t("fromTemplate")}</LinkButton>
    </div>
  );
}
