"use client";

import type { OrderLine } from "@orderloom/schema/order/order";
import { useTranslations } from "next-intl";
import { Amount } from "./amount.tsx";
import styles from "./order-lines.module.css";

/** What was ordered. On a phone the figures of a line stand under its name. */
export function OrderLines({ lines, currency }: { lines: readonly OrderLine[]; currency: string }) {
  const t = useTranslations("orders.lines");
  if (lines.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard must reach what scrolls
    <section className={styles.scroll} aria-label={t("title")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col" className={styles.figure}>
              {t("price")}
            </th>
            <th scope="col" className={styles.figure}>
              {t("quantity")}
            </th>
            <th scope="col" className={styles.figure}>
              {t("discount")}
            </th>
            <th scope="col" className={styles.figure}>
              {t("payable")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.lineNo} line={line} currency={currency} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line, currency }: { line: OrderLine; currency: string }) {
  const t = useTranslations("orders.lines");
  const amount = (minor: number) => <Amount minor={minor} currency={currency} />;
  return (
    <tr>
      <td className={styles.what}>
        <span className={styles.name}>
          {line.kind !== "product" && <span className={styles.kind}>{t(`kinds.${line.kind}`)}</span>}
          {line.name}
        </span>
        <span className={styles.detail}>{[line.specText, line.sku].filter(Boolean).join(" · ")}</span>
      </td>
      <td className={styles.figure}>{amount(line.unitPrice)}</td>
      <td className={`${styles.figure} ol-figures`}>× {line.quantity}</td>
      <td className={styles.figure} data-zero={line.discount === 0 || undefined}>
        {amount(line.discount === 0 ? 0 : -Math.abs(line.discount))}
      </td>
      <td className={`${styles.figure} ${styles.total}`}>{amount(line.payable)}</td>
    </tr>
  );
}
