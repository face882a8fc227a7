"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import styles from "./chain-list.module.css";
import type { ChainPersonRow, ChainRow } from "./chain-row.ts";
import { levelWords } from "./level-words.ts";
import { useNameOf } from "./use-name-of.ts";

type Props = {
  readonly chains: readonly ChainRow[];
  readonly people: readonly ChainPersonRow[];
  readonly onOpen: (chainId: string) => void;
};

/** The chains with their levels in words; one opens with a click. */
export function ChainList({ chains, people, onOpen }: Props) {
  const t = useTranslations("chains");
  const { language } = useReader();
  const nameOf = useNameOf(people);
  return (
    <ul className={styles.list}>
      {chains.map(({ id, name, archived, number, definition, changedAt, changedBy }) => (
        <li key={id}>
          <button type="button" className={styles.item} onClick={() => onOpen(id)}>
            <strong className={styles.name}>{inLanguage(name, language)}</strong>
            {archived && <StateTag tone="off" label={t("archived")} />}
            <span className={styles.levels}>
              {definition.levels.map((level) => levelWords(level, { language, nameOf })).join(" → ")}
            </span>
            <span className={styles.about}>
              {definition.tiers ? t("tierCount", { count: String(definition.tiers.steps.length) }) : t("tiersNone")}
              {" · "}
              {t("version", { number: String(number) })}
              {" · "}
              <Ago at={changedAt} />
              {changedBy !== null && ` · ${changedBy}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
