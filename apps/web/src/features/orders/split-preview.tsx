"use client";

import { HOLD_LABELS } from "@orderloom/schema/order/hold";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import type { SplitShareRow } from "./order-row.ts";
import styles from "./regroup.module.css";

/** The orders that a split would make: what is in each, from where, for how much. */
export function SplitPreview({ shares, currency }: { shares: readonly SplitShareRow[]; currency: string }) {
  const t = useTranslations("orderActs.split");
  const { language } = useReader();
  return (
    <section aria-label={t("preview", { count: String(shares.length) })}>
      <ol className={styles.shares}>
        {shares.map(({ part, lines, amounts }, place) => (
          <li key={lines.map(({ lineNo, quantity }) => `${lineNo}:${quantity}`).join()}>
            <div className={styles.shareHead}>
              <strong>{t("part", { number: String(place + 1) })}</strong>
              <span>{part.hold ? HOLD_LABELS[part.hold][language] : (part.warehouse ?? t("anyWarehouse"))}</span>
              <Amount minor={amounts.payable} currency={currency} />
            </div>
            <ul>
              {lines.map(({ lineNo, name, quantity }) => (
                <li key={lineNo}>
                  {name} × {quantity}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
