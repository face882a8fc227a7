"use client";

import LinkOutlined from "@ant-design/icons/LinkOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useTranslations } from "next-intl";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { useConnectionColumns } from "./connection-columns.tsx";
import { ConnectionDrawer } from "./connection-drawer.tsx";
import styles from "./connections.module.css";
import { ConnectionsState } from "./connections-state.ts";
import { CreateDrawer } from "./create-drawer.tsx";
import { HoldButton } from "./hold-button.tsx";
import { WaitingCalls } from "./waiting-calls.tsx";

/** How many wait changes without a hint. */
const POLL_MS = 10_000;

/** Where orders come from and where flows reach out to. */
export function ConnectionsScreen() {
  const t = useTranslations("connections");
  const trpc = useTRPC();
  const mayEdit = useMay("connection.edit");
  const [{ id, make, calls }, setState] = useUrlState(ConnectionsState);
  const query = useQuery(
    trpc.connections.list.queryOptions(undefined, { select: (items) => ({ items }), refetchInterval: POLL_MS }),
  );
  const hold = useQuery(trpc.connections.hold.queryOptions());
  const held = hold.data !== undefined && hold.data !== null;
  const open = (connectionId: string) => setState({ id: connectionId, make: null });
  const columns = useConnectionColumns(open);
  const chosen = query.data?.items.find((connection) => connection.id === id);
  const actions = (
    <>
      <HoldButton />
      {mayEdit && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ make: "choose" })}>
          {t("create")}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t("title")} actions={actions}>
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
      {chosen && <ConnectionDrawer connection={chosen} held={held} onClose={() => setState({ id: null })} />}
      {calls && (
        <Drawer open title={t("calls.title")} size={480} onClose={() => setState({ calls: null })}>
          <div className={styles.stack}>
            <WaitingCalls connectionId={null} held={held} />
          </div>
        </Drawer>
      )}
    </Page>
  );
}
