"use client";

import type { Order } from "@orderloom/schema/order/order";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import styles from "./order-screen.module.css";

/** How the payable amount comes about; parts that are nothing are left out. */
export function AmountFacts({ facts }: { facts: Order }) {
  const t = useTranslations("orders.money");
  const parts = [
    { key: "items", minor: facts.itemsTotal, always: true },
    { key: "discount", minor: -Math.abs(facts.discountTotal), always: false },
    { key: "shipping", minor: facts.shippingTotal, always: false },
    { key: "tax", minor: facts.taxTotal, always: false },
    { key: "adjustment", minor: facts.adjustment, always: false },
    { key: "payable", minor: facts.payable, always: true },
    { key: "paid", minor: facts.paid, always: true },
    { key: "refunded", minor: facts.refunded, always: false },
  ] as const;
  const shown = parts.filter(({ minor, always }) => always || minor !== 0);
  return (
    <div className={styles.amounts}>
      <FactList
        facts={shown.map(({ key, minor }) => ({
          key,
          label: t(key),
          value: <Amount minor={minor} currency={facts.currency} />,
        }))}
      />
    </div>
  );
}
