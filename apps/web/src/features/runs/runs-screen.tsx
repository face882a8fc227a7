"use client";

import NodeIndexOutlined from "@ant-design/icons/NodeIndexOutlined";
import { RunStatus } from "@orderloom/schema/run/run";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select, Tag } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { BulkMenu } from "./bulk-menu.tsx";
import styles from "./runs.module.css";
import { RunsState } from "./runs-state.ts";
import { useRunColumns } from "./use-run-columns.tsx";

/** Every run of every flow, newest first. */
export function RunsScreen() {
  const t = useTranslations("runs");
  const trpc = useTRPC();
  const [state, setState] = useUrlState(RunsState);
  const refetchInterval = usePolling();
  const { status, flowId, orderId, after } = state;
  const query = useQuery(
    trpc.runs.list.queryOptions(
      { status, flowId, orderId, after },
      { refetchInterval, placeholderData: keepPreviousData },
    ),
  );
  const columns = useRunColumns();
  const filtered = status !== null || flowId !== null || orderId !== null;
  const orderNo = query.data?.items.find((run) => run.orderId === orderId)?.orderNo ?? null;
  return (
    <Page
      title={t("title")}
      actions={<BulkMenu filter={{ status, flowId, orderId }} />}
      toolbar={<Filters state={state} orderNo={orderNo} onChange={setState} />}
    >
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(run) => run.id}
        page={{ after, onChange: (next) => setState({ after: next }) }}
        empty={<Nothing filtered={filtered} />}
      />
    </Page>
  );
}

type FiltersProps = {
  readonly state: RunsState;
  readonly orderNo: string | null;
  readonly onChange: (change: Partial<RunsState>) => void;
};

function Filters({ state, orderNo, onChange }: FiltersProps) {
  const t = useTranslations("runs");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const flows = useQuery(trpc.runs.flows.queryOptions());
  const change = (fields: Partial<RunsState>) => onChange({ ...fields, after: null });
  return (
    <search className={styles.filters} aria-label={common("search")}>
      <Select
        className={styles.filter ?? ""}
        aria-label={t("filters.status")}
        placeholder={t("filters.allStatuses")}
        allowClear
        value={state.status}
        options={RunStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        onChange={(status) => change({ status: status ?? null })}
      />
      <Select
        className={styles.filter ?? ""}
        aria-label={t("filters.flow")}
        placeholder={t("filters.allFlows")}
        allowClear
        loading={flows.isLoading}
        value={state.flowId}
        options={flows.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(flowId) => change({ flowId: flowId ?? null })}
      />
      {state.orderId !== null && (
        <Tag closable closeIcon aria-label={t("filters.anyOrder")} onClose={() => change({ orderId: null })}>
          {orderNo === null ? t("filters.thisOrder") : t("filters.order", { number: orderNo })}
        </Tag>
      )}
    </search>
  );
}

/** What to do where no run is. */
function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTranslations("runs");
  const router = useRouter();
  const { environment } = useReader();
  const maySeeFlows = useMay("flow.read");
  const icon = <NodeIndexOutlined />;
  if (filtered) return <EmptyState icon={icon} title={t("noneFoundTitle")} text={t("noneFoundText")} />;
  const action = maySeeFlows && (
    <Button type="primary" onClick={() => router.push(`/${environment}/flows`)}>
      {t("emptyButton")}
    </Button>
  );
  return <EmptyState icon={icon} title={t("emptyTitle")} text={t("emptyText")} action={action} />;
}
