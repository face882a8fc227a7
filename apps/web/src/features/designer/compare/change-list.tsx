"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import type { NodeChange } from "@orderloom/schema/graph/graph-diff";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { definitionOf, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { FieldWordsProvider } from "../../../ui/params-form/field-words.tsx";
import look from "../look/look.module.css";
import { ChangeValue } from "./change-value.tsx";
import { type ChangedField, changedFields } from "./changed-fields.ts";
import styles from "./compare.module.css";
import type { Comparison } from "./compare-graphs.ts";
import { useFieldLabel } from "./use-field-label.ts";

type Props = {
  readonly comparison: Comparison;
  readonly selected: string | null;
  readonly onSelect: (nodeId: string) => void;
};

/** All that differs, as a list beside the canvas: each node leads to its place, with its fields before and after. */
export function ChangeList({ comparison, selected, onSelect }: Props) {
  const t = useTranslations("versions.compare");
  const { diff } = comparison;
  const { added, removed, changed } = diff.nodes;
  const isEmpty = [added, removed, changed, diff.settings, diff.edges.added, diff.edges.removed].every(
    ({ length }) => length === 0,
  );
  const item = (node: GraphNode, inside?: ReactNode) => (
    <NodeItem key={node.id} node={node} isSelected={node.id === selected} onSelect={onSelect}>
      {inside}
    </NodeItem>
  );
  return (
    <aside className={`${look.side} ${styles.list}`} aria-label={t("changes")}>
      {isEmpty && <p className={styles.none}>{t(diff.redrawn ? "noneRedrawn" : "none")}</p>}
      {diff.retested && <p className={styles.none}>{t("retested")}</p>}
      <Part tone="changed" title={t("changed")} count={changed.length}>
        {changed.map((change) => item(change.after, <Fields change={change} />))}
      </Part>
      <Part tone="added" title={t("added")} count={added.length}>
        {added.map((node) => item(node))}
      </Part>
      <Part tone="removed" title={t("removed")} count={removed.length}>
        {removed.map((node) => item(node))}
      </Part>
      <Wires comparison={comparison} />
      <Part tone="changed" title={t("settings")} count={diff.settings.length}>
        {diff.settings.map(({ path, before, after }) => (
          <li key={path.join(".")}>
            <dl className={styles.fields}>
              <FieldChange change={{ key: path.join("."), field: null, before, after }} />
            </dl>
          </li>
        ))}
      </Part>
    </aside>
  );
}

type PartProps = {
  readonly tone: string;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
};

function Part({ tone, title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className={styles.heading} data-mark={tone}>
        {title} <span className="ol-figures">{count}</span>
      </h2>
      <ul className={styles.items}>{children}</ul>
    </section>
  );
}

type ItemProps = {
  readonly node: GraphNode;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly children: ReactNode;
};

function NodeItem({ node, isSelected, onSelect, children }: ItemProps) {
  const language = useLocale();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <li ref={item} data-selected={isSelected || undefined}>
      <button type="button" className={styles.node} aria-pressed={isSelected} onClick={() => onSelect(node.id)}>
        {nodeTitle(CATALOGUE, node, language)}
      </button>
      {children}
    </li>
  );
}

function Fields({ change }: { readonly change: NodeChange }) {
  const language = useLocale();
  const definition = definitionOf(CATALOGUE, change.after);
  return (
    <FieldWordsProvider source={{ labels: definition?.labels.params ?? {}, language }}>
      <dl className={styles.fields}>
        {changedFields(change, definition).map((field) => (
          <FieldChange key={field.key} change={field} />
        ))}
      </dl>
    </FieldWordsProvider>
  );
}

function FieldChange({ change }: { readonly change: ChangedField }) {
  const t = useTranslations("versions.compare");
  const { field, before, after } = change;
  return (
    <div>
      <dt>{useFieldLabel(change)}</dt>
      <dd className={styles.before}>
        <span className="ol-hidden">{t("before")}</span>
        <ChangeValue field={field} value={before} />
      </dd>
      <dd className={styles.after}>
        <span className="ol-hidden">{t("after")}</span>
        <ChangeValue field={field} value={after} />
      </dd>
    </div>
  );
}

function Wires({ comparison: { graph, diff } }: Pick<Props, "comparison">) {
  const t = useTranslations("versions.compare");
  const language = useLocale();
  const titleOf = (id: string) => {
    const node = graph.nodes.find((one) => one.id === id);
    return node ? nodeTitle(CATALOGUE, node, language) : id;
  };
  const ends = ({ from, to }: GraphEdge) => ({ from: titleOf(from.node), to: titleOf(to.node) });
  const { added, removed } = diff.edges;
  return (
    <Part tone="faint" title={t("wires")} count={added.length + removed.length}>
      {added.map((edge) => (
        <li key={edge.id}>{t("wireAdded", ends(edge))}</li>
      ))}
      {removed.map((edge) => (
        <li key={`gone-${edge.id}`}>{t("wireRemoved", ends(edge))}</li>
      ))}
    </Part>
  );
}
