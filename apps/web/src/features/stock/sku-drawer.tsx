"use client";

import { occupied, onHand } from "@orderloom/schema/stock/stock-move";
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { HolderTable } from "./holder-table.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { MoveDialog, type MoveWish } from "./move-dialog.tsx";
import { SkuFacts } from "./sku-facts.tsx";
import styles from "./stock.module.css";
import type { StockRow } from "./stock-row.ts";

type Props = {
  readonly sku: string;
  /** The warehouse that is looked at; null where none is chosen. */
  readonly place: string | null;
  readonly onPlace: (warehouse: string) => void;
  readonly onClose: () => void;
};

/** A SKU in a warehouse: what it comes to, who holds it until when, and every move of it. */
export function SkuDrawer({ sku, place, onPlace, onClose }: Props) {
  const t = useTranslations("stock");
  const trpc = useTRPC();
  const detail = useQuery(trpc.stock.sku.queryOptions({ code: sku }));
  const isItem = detail.data?.kind === "item";
  return (
    <Drawer open size="large" title={detail.data ? `${detail.data.code} ${detail.data.name}` : sku} onClose={onClose}>
      {detail.error && <FailureNote error={detail.error} />}
      {detail.data ? <SkuFacts sku={detail.data} /> : <Skeleton active />}
      {isItem && <PlaceChoice place={place} onPlace={onPlace} />}
      {isItem && place !== null && <Place sku={sku} warehouse={place} />}
      {isItem && place === null && <p>{t("choosePlace")}</p>}
    </Drawer>
  );
}

function PlaceChoice({ place, onPlace }: Pick<Props, "place" | "onPlace">) {
  const t = useTranslations("stock.filters");
  const trpc = useTRPC();
  const warehouses = useQuery(trpc.stock.warehouses.queryOptions());
  return (
    <div className={styles.acts}>
      <Select
        className={styles.filter ?? ""}
        aria-label={t("warehouse")}
        placeholder={t("warehouse")}
        value={place}
        options={
          warehouses.data
            ?.filter(({ isArchived }) => !isArchived)
            .map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) ?? []
        }
        onChange={onPlace}
      />
    </div>
  );
}

function Place({ sku, warehouse }: { sku: string; warehouse: string }) {
  const t = useTranslations("stock");
  const trpc = useTRPC();
  const [wish, setWish] = useState<MoveWish | null>(null);
  const mayMove = useMay("stock.edit");
  const mayDefine = useMay("stock.define");
  const list = useQuery(
    trpc.stock.list.queryOptions(
      { search: "", sku, warehouse, presaleOnly: false, after: null },
      { select: ({ items }) => items[0] ?? null },
    ),
  );
  const figures = list.data ?? null;
  return (
    <>
      {figures && <Formula row={figures} />}
      <div className={styles.acts}>
        {mayMove && <Button onClick={() => setWish("receive")}>{t("acts.receive")}</Button>}
        {mayMove && <Button onClick={() => setWish("count")}>{t("acts.count")}</Button>}
        {mayMove && <Button onClick={() => setWish("other")}>{t("acts.other")}</Button>}
        {mayDefine && <Button onClick={() => setWish("buffer")}>{t("acts.buffer")}</Button>}
      </div>
      <div className={styles.sections}>
        <Section title={t("holders.title")}>
          <HolderTable sku={sku} warehouse={warehouse} />
        </Section>
        <Section title={t("ledger.title")}>
          <LedgerTable sku={sku} warehouse={warehouse} />
        </Section>
      </div>
      {wish && (
        <MoveDialog
          place={{ sku, warehouse }}
          wish={wish}
          onHand={figures ? onHand(figures) : 0}
          buffer={figures?.buffer ?? 0}
          onClose={() => setWish(null)}
        />
      )}
    </>
  );
}

/** How the figures hang together, with the numbers in it. */
function Formula({ row }: { row: StockRow }) {
  const t = useTranslations("stock.formula");
  const texts = {
    free: shown(row.free),
    soft: shown(row.soft),
    allocated: shown(row.allocated),
    frozen: shown(row.frozen),
    damaged: shown(row.damaged),
    outbound: shown(row.outbound),
    buffer: shown(row.buffer),
    available: shown(row.available),
    onHand: shown(onHand(row)),
    occupied: shown(occupied(row)),
  };
  return (
    <>
      <p className={styles.formula}>{t("available", texts)}</p>
      <p className={styles.sums}>
        {t("onHand", texts)}
        <br />
        {t("occupied", texts)}
      </p>
    </>
  );
}

function shown(pieces: number): string {
  return pieces.toLocaleString("en");
}
