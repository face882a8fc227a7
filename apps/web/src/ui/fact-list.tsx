import type { ReactNode } from "react";
import styles from "./fact-list.module.css";

/** A fact and what it is called; without a value it is left out. */
export type Fact = { readonly key: string; readonly label: string; readonly value: ReactNode };

/** Facts under one another, labels in a column of their own. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false)
        .map(({ key, label, value }) => (
          <div key={key} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
