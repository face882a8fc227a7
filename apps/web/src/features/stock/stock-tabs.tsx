"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "../../shell/page-tabs.tsx";

/** What lies where, in which warehouses, and whether all of it adds up. */
export function StockTabs() {
  const t = useTranslations("stock.tabs");
  return (
    <PageTabs
      label={t("label")}
      tabs={[
        { path: "stock", label: t("list"), permission: "stock.read" },
        { path: "stock/warehouses", label: t("warehouses"), permission: "stock.read" },
        { path: "stock/counts", label: t("counts"), permission: "stock.read" },
        { path: "trouble/proof", label: t("check"), permission: "proof.read" },
      ]}
    />
  );
}
