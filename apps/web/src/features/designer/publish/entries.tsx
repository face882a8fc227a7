"use client";

import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Ago } from "../../../ui/ago.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import { StateTag } from "../../../ui/status/state-tag.tsx";
import styles from "./entries.module.css";

/** A graph of earlier: what it is called, whether it is the one in force, when it was made and by whom. */
type Entry = {
  readonly key: string;
  readonly title: string;
  readonly isInForce: boolean;
  readonly at: string;
  readonly by: string | null;
  /** What was said of it; shown below. */
  readonly notes?: readonly string[];
};

type Props = {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  /** Undefined while they are read. */
  readonly entries: readonly Entry[] | undefined;
  readonly none: string;
  readonly onRestore?: (entry: Entry) => void;
  /** What else can be done with one. */
  readonly acts?: (entry: Entry) => ReactNode;
};

/** Earlier graphs, newest first, each with the way back to it. */
export function Entries({ query, entries, none, onRestore, acts }: Props) {
  const t = useTranslations("designer.versions");
  if (!entries) return query.error ? <FailureNote error={query.error} onRetry={query.refetch} /> : <Skeleton active />;
  if (entries.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <span className={styles.words}>
            <span className={styles.title}>
              <strong>{entry.title}</strong>
              {entry.isInForce && <StateTag tone="good" label={t("inForce")} />}
            </span>
            <span className={styles.note}>
              {entry.by ?? t("byProduct")} · <Ago at={entry.at} />
            </span>
            {entry.notes?.map((note) => (
              <span key={note} className={styles.said}>
                {note}
              </span>
            ))}
            <span className={styles.acts}>
              {onRestore && (
                <Button
                  size="small"
                  aria-label={t("restoreOne", { title: entry.title })}
                  onClick={() => onRestore(entry)}
                >
                  {t("restore")}
                </Button>
              )}
              {acts?.(entry)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
