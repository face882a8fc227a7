"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Amount } from "../../lib/amount.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import styles from "../../ui/split-view/choice-list.module.css";
import type { CallRow } from "./call-row.ts";

type Props = {
  readonly items: readonly CallRow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly loadMore: (() => void) | null;
  readonly isLoadingMore: boolean;
};

/** The calls of a tab: what was to be done and how much is at stake first. */
export function CallList({ items, selected, onSelect, loadMore, isLoadingMore }: Props) {
  const t = useTranslations("trouble.unknown");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-id="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <nav className={styles.frame} aria-label={t("list")}>
      <ul ref={list} className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} selected={item.id === selected} onSelect={() => onSelect(item.id)} />
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

type ItemProps = { readonly item: CallRow; readonly selected: boolean; readonly onSelect: () => void };

function Item({ item, selected, onSelect }: ItemProps) {
  const t = useTranslations("trouble.unknown");
  const { language } = useReader();
  const { words, orderNo, connectionName, decision, deciderName } = item;
  return (
    <button type="button" className={styles.item} data-id={item.id} aria-current={selected} onClick={onSelect}>
      <span className={styles.title}>{inLanguage(words.title, language)}</span>
      {words.amount && (
        <span className={styles.amount}>
          <Amount minor={words.amount.minor} currency={words.amount.currency} />
        </span>
      )}
      <span className={styles.about}>{[orderNo, connectionName].filter(Boolean).join(" · ")}</span>
      <span className={styles.when}>
        <Ago at={item.decidedAt ?? item.unknownSince} />
      </span>
      {decision !== null && (
        <span className={styles.state}>
          {t(`decided.${decision}`)} · {deciderName ?? t("nobody")}
        </span>
      )}
    </button>
  );
}
