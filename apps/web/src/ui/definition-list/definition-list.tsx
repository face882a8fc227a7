"use client";

import { inLanguage, type LocalizedText } from "@orderloom/schema/language";
import type { ReactNode } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../ago.tsx";
import { StateTag } from "../status/state-tag.tsx";
import styles from "./definition-list.module.css";

/** What administrators keep under a name, with what it says in a line and some facts about it. */
export type Definition = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly archived: boolean;
  readonly changedAt: string;
  readonly changedBy: string | null;
  readonly says: ReactNode;
  readonly about: readonly string[];
};

type Props = {
  readonly definitions: readonly Definition[];
  readonly archivedLabel: string;
  readonly onOpen: (id: string) => void;
};

/** Definitions one below the other; one opens with a click. */
export function DefinitionList({ definitions, archivedLabel, onOpen }: Props) {
  const { language } = useReader();
  return (
    <ul className={styles.list}>
      {definitions.map(({ id, name, archived, says, about, changedAt, changedBy }) => (
        <li key={id}>
          <button type="button" className={styles.item} onClick={() => onOpen(id)}>
            <strong className={styles.name}>{inLanguage(name, language)}</strong>
            {archived && <StateTag tone="off" label={archivedLabel} />}
            <span className={styles.says}>{says}</span>
            <span className={styles.about}>
              {about.map((fact) => `${fact} · `)}
              <Ago at={changedAt} />
              {changedBy !== null && ` · ${changedBy}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
