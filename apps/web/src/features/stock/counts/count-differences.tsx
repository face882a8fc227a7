"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { QueryTable } from "../../../ui/query-table/query-table.tsx";
import type { CountDifference } from "./count-row.ts";
import { SettleCountDialog } from "./settle-count-dialog.tsx";

type Props = {
  readonly countId: string;
  readonly after: string | null;
  readonly onPage: (after: string | null) => void;
  readonly mayEdit: boolean;
};

/** The SKUs in which a count differs, each settled once. */
export function CountDifferences({ countId, after, onPage, mayEdit }: Props) {
  const t = useTranslations("stock.counts");
  const trpc = useTRPC();
  const [settling, setSettling] = useState<CountDifference | null>(null);
  const query = useQuery(trpc.stock.counts.lines.queryOptions({ countId, after }));
  return (
    <>
      <h2>{t("report")}</h2>
      <QueryTable
        label={t("report")}
        columns={useDifferenceColumns(mayEdit ? setSettling : null)}
        query={query}
        rowKey={({ sku }) => sku}
        empty={<p>{t("noDifferences")}</p>}
        page={{ after, onChange: onPage }}
      />
      {settling && <SettleCountDialog countId={countId} line={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function useDifferenceColumns(
  onSettle: ((line: CountDifference) => void) | null,
): readonly TableColumnType<CountDifference>[] {
  const t = useTranslations("stock.counts");
  const figure = (value: number | null, none: string) =>
    value === null ? none : <span className="ol-figures">{value.toLocaleString("en")}</span>;
  return [
    { key: "sku", title: t("sku"), render: (_, { sku }) => <code>{sku}</code> },
    {
      key: "expected",
      title: t("expected"),
      align: "right",
      render: (_, { expected }) => figure(expected, t("unknown")),
    },
    {
      key: "counted",
      title: t("counted"),
      align: "right",
      render: (_, { counted }) => figure(counted, t("notCounted")),
    },
    {
      key: "by",
      title: t("by"),
      align: "right",
      render: (_, { expected, counted }) => {
        const by = (counted ?? 0) - (expected ?? 0);
        return <span className="ol-figures">{by > 0 ? `+${by}` : by}</span>;
      },
    },
    {
      key: "resolution",
      title: t("resolution"),
      render: (_, line) => {
        if (line.resolution) return t(`resolved.${line.resolution}`, { reason: line.reason ?? "" });
        return (
          onSettle && (
            <Button size="small" onClick={() => onSettle(line)}>
              {t("settle")}
            </Button>
          )
        );
      },
    },
  ];
}
