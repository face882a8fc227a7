"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Drawer, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../server/router.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import type { EffectsState } from "./effects-state.ts";

type Item = inferRouterOutputs<AppRouter>["reports"]["effectItems"]["items"][number];

/** A number of calls. */
type Count = Exclude<EffectsState["count"], "repeats" | null>;

type Props = {
  readonly period: { readonly from: string; readonly to: string };
  readonly state: EffectsState & { readonly count: Count };
  readonly onPage: (after: string | null) => void;
  readonly onClose: () => void;
};

/** The calls behind a number. */
export function EffectItems({ period, state, onPage, onClose }: Props) {
  const t = useTranslations("trouble.effects");
  const trpc = useTRPC();
  const { by, count, group, after } = state;
  const wanted = group === null ? null : { key: group === "" ? null : group };
  const query = useQuery(trpc.reports.effectItems.queryOptions({ ...period, by, count, group: wanted, after }));
  const columns = useItemColumns();
  const title = t(`counts.${count}`);
  return (
    <Drawer open size="large" title={title} onClose={onClose}>
      <p>{t(`means.${count}`)}</p>
      <QueryTable
        label={title}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        page={{ after, onChange: onPage }}
        empty={<p>{t("noItems")}</p>}
      />
    </Drawer>
  );
}

function useItemColumns(): readonly TableColumnType<Item>[] {
  const t = useTranslations("trouble.effects.item");
  const { environment } = useReader();
  return [
    {
      key: "what",
      title: t("what"),
      render: (_, { connectionName, performer, flowName }) =>
        [connectionName ?? performer, flowName].filter(Boolean).join(" · "),
    },
    {
      key: "order",
      title: t("order"),
      render: (_, { orderId, orderNo }) =>
        orderId && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    {
      key: "run",
      title: t("run"),
      render: (_, { runId }) =>
        runId && (
          <Link href={`/${environment}/runs/${runId}`} prefetch={false}>
            {t("toRun")}
          </Link>
        ),
    },
    { key: "status", title: t("status"), render: (_, { status }) => t(`statuses.${status}`) },
    { key: "attempts", title: t("attempts"), align: "right", render: (_, { attempts }) => attempts },
    { key: "code", title: t("code"), render: (_, { code }) => code && <code>{code}</code> },
    { key: "at", title: t("at"), render: (_, { plannedAt }) => <Ago at={plannedAt} /> },
  ];
}
