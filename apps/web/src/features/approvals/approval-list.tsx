"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Amount } from "../../lib/amount.tsx";
import { askedWords } from "../../lib/asked-words.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "../../ui/split-view/choice-list.module.css";
import type { ApprovalRow } from "./approval-row.ts";
import { ApprovalStatusTag } from "./approval-status-tag.tsx";

type Props = {
  readonly items: readonly ApprovalRow[];
  readonly selected: string | null;
  readonly pendingId: string | null;
  readonly onSelect: (id: string) => void;
  readonly loadMore: (() => void) | null;
  readonly isLoadingMore: boolean;
};

/** The requests of a tab; amount and title first, since they say what is at stake. */
export function ApprovalList({ items, selected, pendingId, onSelect, loadMore, isLoadingMore }: Props) {
  const t = useTranslations("approvals");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-id="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <nav className={styles.frame} aria-label={t("list")}>
      <ul ref={list} className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item
              item={item}
              selected={item.id === selected}
              isPending={item.id === pendingId}
              onSelect={() => onSelect(item.id)}
            />
          </li>
        ))}
      </ul>
      {loadMore && (
        <Button block type="text" loading={isLoadingMore} onClick={loadMore}>
          {t("more")}
        </Button>
      )}
    </nav>
  );
}

type ItemProps = {
  readonly item: ApprovalRow;
  readonly selected: boolean;
  readonly isPending: boolean;
  readonly onSelect: () => void;
};

function Item({ item, selected, isPending, onSelect }: ItemProps) {
  const t = useTranslations("approvals");
  const { language } = useReader();
  const { amount, currency, status } = item;
  const title = inLanguage(item.title, language);
  // Most titles name the order; saying it twice would take the place of the shop.
  const orderNo = item.orderNo !== null && title.includes(item.orderNo) ? null : item.orderNo;
  return (
    <button
      type="button"
      className={styles.item}
      data-id={item.id}
      aria-current={selected}
      data-pending={isPending || undefined}
      onClick={onSelect}
    >
      <span className={styles.title}>{title}</span>
      {amount !== null && currency !== null && (
        <span className={styles.amount}>
          <Amount minor={amount} currency={currency} />
        </span>
      )}
      <span className={styles.about}>
        {isPending ? t("deciding") : [orderNo, item.shopName].filter(Boolean).join(" · ")}
      </span>
      <span className={styles.when}>
        <Ago at={item.decidedAt ?? item.requestedAt} />
      </span>
      {status !== "open" && (
        <span className={styles.state}>
          <ApprovalStatusTag status={status} /> {item.deciderName ?? (item.levelCount === 0 ? t("byItself") : "")}
        </span>
      )}
      {status === "open" && !item.asksReader && (
        <span className={styles.state}>{t("needs", { asked: askedWords(item, language) })}</span>
      )}
    </button>
  );
}
