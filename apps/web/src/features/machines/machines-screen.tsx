"use client";

import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { ORDER_TYPE_LABELS } from "@orderloom/schema/order/order-labels";
import { DEFAULT_STATE_MACHINE } from "@orderloom/schema/order/state-machine";
import { useQuery } from "@tanstack/react-query";
import { Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { MachineEditor } from "./machine-editor.tsx";
import styles from "./machines.module.css";
import { MachinesState } from "./machines-state.ts";

/** How orders move: for each type its states, who owns them, how long they may take and where they lead. */
export function MachinesScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("machines");
  const { language } = useReader();
  const trpc = useTRPC();
  const [{ type }, setState] = useUrlState(MachinesState);
  const machines = useQuery(trpc.machines.list.queryOptions());
  if (machines.error) return <FailureNote error={machines.error} onRetry={machines.refetch} />;
  if (!machines.data) return <Skeleton active />;
  const own = new Map(machines.data.map((one) => [one.orderType, one]));
  const saved = own.get(type);
  return (
    <Page title={t("title")} toolbar={toolbar}>
      <p>{t("intro")}</p>
      <Select
        className={styles.type ?? ""}
        aria-label={t("orderType")}
        value={type}
        onChange={(next) => setState({ type: next })}
        options={ORDER_TYPES.map((value) => ({
          value,
          label: `${ORDER_TYPE_LABELS[value][language]}${own.get(value)?.machine ? ` · ${t("own")}` : ""}`,
        }))}
      />
      <MachineEditor
        key={`${type} ${saved?.number ?? 0}`}
        orderType={type}
        basedOn={saved?.number ?? 0}
        isOwn={Boolean(saved?.machine)}
        known={saved?.machine ?? DEFAULT_STATE_MACHINE}
      />
    </Page>
  );
}
