"use client";

import { occupied, onHand } from "@orderloom/schema/stock/stock-move";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { StateTag } from "../../ui/status/state-tag.tsx";
import styles from "./stock.module.css";
import type { StockRow } from "./stock-row.ts";

const FIGURES = {
  onHand,
  available: ({ available }) => available,
  free: ({ free }) => free,
  soft: ({ soft }) => soft,
  allocated: ({ allocated }) => allocated,
  frozen: ({ frozen }) => frozen,
  outbound: ({ outbound }) => outbound,
  occupied,
  damaged: ({ damaged }) => damaged,
  inbound: ({ inbound }) => inbound,
  buffer: ({ buffer }) => buffer,
} as const satisfies Record<string, (row: StockRow) => number>;

const SHOWN = Object.keys(FIGURES).filter((key): key is keyof typeof FIGURES => key in FIGURES);

/** A SKU in a warehouse with every account; the code opens it, by mouse or keyboard. */
export function useStockColumns(onOpen: (row: StockRow) => void): readonly TableColumnType<StockRow>[] {
  const t = useTranslations("stock");
  return [
    {
      key: "sku",
      title: t("columns.sku"),
      render: (_, row) => (
        <>
          <Button type="link" size="small" className="ol-figures" onClick={() => onOpen(row)}>
            {row.sku}
          </Button>
          <span className={styles.name}>{row.name}</span>
        </>
      ),
    },
    {
      key: "state",
      title: t("columns.state"),
      render: (_, row) => <SkuState row={row} />,
    },
    { key: "warehouse", title: t("columns.warehouse"), render: (_, { warehouse }) => warehouse ?? "–" },
    ...SHOWN.map(
      (figure): TableColumnType<StockRow> => ({
        key: figure,
        title: <span title={t(`means.${figure}`)}>{t(`columns.${figure}`)}</span>,
        align: "right",
        render: (_, row) => <span className="ol-figures">{FIGURES[figure](row).toLocaleString("en")}</span>,
      }),
    ),
  ];
}

function SkuState({ row }: { row: StockRow }) {
  const t = useTranslations("stock.states");
  if (row.isArchived) return <StateTag tone="off" label={t("archived")} />;
  if (row.kind === "bundle") return t("bundle");
  return row.isPresale ? <StateTag tone="waiting" label={t("presale")} /> : null;
}
