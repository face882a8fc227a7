"use client";

import LinkOutlined from "@ant-design/icons/LinkOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useConnectionColumns } from "./connection-columns.tsx";
import { ConnectionDrawer } from "./connection-drawer.tsx";
import { ConnectionsState } from "./connections-state.ts";
import { CreateDrawer } from "./create-drawer.tsx";

/** Where orders come from and where flows reach out to. */
export function ConnectionsScreen() {
  const t = useTranslations("connections");
  const trpc = useTRPC();
  const mayEdit = useMay("connection.edit");
  const [{ id, make }, setState] = useUrlState(ConnectionsState);
  const query = useQuery(trpc.connections.list.queryOptions(undefined, { select: (items) => ({ items }) }));
  const open = (connectionId: string) => setState({ id: connectionId, make: null });
  const columns = useConnectionColumns(open);
  const chosen = query.data?.items.find((connection) => connection.id === id);
  const create = mayEdit && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ make: "choose" })}>
      {t("create")}
    </Button>
  );
  return (
    <Page title={t("title")} actions={create}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(connection) => connection.id}
        empty={<EmptyState icon={<LinkOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
      {make && mayEdit && (
        <CreateDrawer
          make={make}
          onChoose={(next) => setState({ make: next })}
          onClose={() => setState({ make: null })}
          onMade={open}
        />
      )}
      {chosen && <ConnectionDrawer connection={chosen} onClose={() => setState({ id: null })} />}
    </Page>
  );
}
