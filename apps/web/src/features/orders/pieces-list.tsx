"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import type { StoryLine } from "./order-row.ts";
import styles from "./timeline.module.css";

/** The pieces that moved, each leading to its ledger for whoever may see that. */
export function PiecesList({ pieces }: Pick<StoryLine, "pieces">) {
  const t = useTranslations("orders.timeline");
  const { environment } = useReader();
  const mayReadStock = useMay("stock.read");
  if (pieces.length === 0) return null;
  return (
    <ul className={styles.changed}>
      {pieces.map(({ sku, warehouse, quantity }) => (
        <li key={`${sku} ${warehouse}`}>
          {t("pieces", { sku, warehouse, quantity: quantity.toLocaleString("en") })}
          {mayReadStock && (
            <>
              {" · "}
              <Link
                href={{ pathname: `/${environment}/stock`, query: { sku, place: warehouse } }}
                aria-label={t("ledgerOf", { sku, warehouse })}
                prefetch={false}
              >
                {t("ledger")}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
