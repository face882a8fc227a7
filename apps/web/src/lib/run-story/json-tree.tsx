"use client";

import { isJsonObject, type Json } from "@orderloom/schema/json";
import { useTranslations } from "next-intl";
import styles from "./json-tree.module.css";

/** Down to this depth a value is open at once. */
const OPEN_DEPTH = 2;

/** Any JSON value, readable: names and values in lines, what is inside folded away further down. */
export function JsonTree({ value }: { value: Json }) {
  return (
    <div className={styles.tree}>
      <Value value={value} depth={0} />
    </div>
  );
}

function Value({ value, depth }: { value: Json; depth: number }) {
  const t = useTranslations("runs.tree");
  if (typeof value !== "object" || value === null) return <Leaf value={value} />;
  const entries = entriesOf(value);
  if (entries.length === 0) return <span className={styles.faint}>{t("empty")}</span>;
  return (
    <ul className={styles.entries}>
      {entries.map(([name, inner]) => (
        <li key={name}>
          <Entry name={name} value={inner} depth={depth} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ name, value, depth }: { name: string; value: Json; depth: number }) {
  const t = useTranslations("runs.tree");
  const size = entriesOf(value).length;
  if (size === 0) {
    return (
      <span className={styles.entry}>
        <span className={styles.name}>{name}</span>
        <Value value={value} depth={depth} />
      </span>
    );
  }
  return (
    <details className={styles.inside} open={depth < OPEN_DEPTH}>
      <summary>
        {name} <span className={styles.faint}>{t("items", { count: String(size) })}</span>
      </summary>
      <Value value={value} depth={depth + 1} />
    </details>
  );
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.map((item: Json, index) => [String(index), item] as const);
  return isJsonObject(value) ? Object.entries(value) : [];
}

function Leaf({ value }: { value: string | number | boolean | null }) {
  if (value === "") return <span className={styles.faint}>""</span>;
  return (
    <span className={styles.leaf} data-type={value === null ? "null" : typeof value}>
      {String(value)}
    </span>
  );
}
