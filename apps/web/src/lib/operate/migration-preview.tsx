"use client";

import type { ErrorCode } from "@orderloom/schema/error";
import { inLanguage, type LocalizedText } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { Form, Select } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./migration-preview.module.css";

type Choice = { readonly id: string; readonly title: LocalizedText; readonly kind: string };
type Problem = {
  readonly code: ErrorCode;
  readonly node: string | null;
  readonly count: number;
  readonly runIds: readonly string[];
};
type Preview = {
  readonly movable: number;
  readonly problems: readonly Problem[];
  readonly fromNodes: readonly Choice[];
  readonly toNodes: readonly Choice[];
};
type NodeMap = Record<string, string>;
type Props = { readonly preview: Preview; readonly nodes: NodeMap; readonly onNodes: (nodes: NodeMap) => void };

/** How many runs would go, which would not and why, and a choice for each node that has to be mapped for them. */
export function MigrationPreview({ preview, nodes, onNodes }: Props) {
  const t = useTranslations("operate");
  const { environment, language } = useReader();
  const { movable, problems, fromNodes } = preview;
  const titleOf = (id: string) => {
    const title = fromNodes.find((node) => node.id === id)?.title;
    return title ? inLanguage(title, language) : id;
  };
  const said = ({ code, node }: Problem) => errorSentence(code, node === null ? {} : { node: titleOf(node) }, language);
  return (
    <>
      <p aria-live="polite">{t("migrateMovable", { count: String(movable) })}</p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.node}`}>
              {t("migrateNot", { count: String(problem.count) })} {said(problem)}{" "}
              {problem.runIds.map((runId) => (
                <Link key={runId} href={`/${environment}/runs/${runId}`}>
                  {runId.slice(0, 8)}{" "}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Mapping preview={preview} nodes={nodes} onNodes={onNodes} titleOf={titleOf} />
    </>
  );
}

/** Only nodes of the same kind can take a node's place. */
function Mapping({ preview, nodes, onNodes, titleOf }: Props & { readonly titleOf: (id: string) => string }) {
  const t = useTranslations("operate");
  const { language } = useReader();
  const { problems, fromNodes, toNodes } = preview;
  const asked = new Set([
    ...Object.keys(nodes),
    ...problems.flatMap(({ code, node }) => (MAPPABLE.has(code) && node) || []),
  ]);
  return [...asked].map((id) => {
    const kind = fromNodes.find((node) => node.id === id)?.kind;
    const options = toNodes
      .filter((node) => node.kind === kind)
      .map((node) => ({ value: node.id, label: inLanguage(node.title, language) }));
    const label = t("migrateNode", { node: titleOf(id) });
    return (
      <Form.Item key={id} label={label} extra={options.length === 0 ? t("migrateNoNode") : undefined}>
        <Select
          aria-label={label}
          allowClear
          disabled={options.length === 0}
          value={nodes[id] ?? null}
          options={options}
          placeholder={t("migrateChoose")}
          onChange={(target?: string) => {
            const { [id]: _, ...rest } = nodes;
            onNodes(target ? { ...rest, [id]: target } : rest);
          }}
        />
      </Form.Item>
    );
  });
}

const MAPPABLE: ReadonlySet<ErrorCode> = new Set([
  "migrate_node_missing",
  "migrate_type_changed",
  "migrate_inside",
  "migrate_undo",
]);
