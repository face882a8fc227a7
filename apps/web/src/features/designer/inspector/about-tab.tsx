"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { inLanguage } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Input, Typography } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";
import { WireList } from "./wire-list.tsx";

type Props = { node: GraphNode; definition: NodeDefinition | undefined; readOnly: boolean };

/** Name, kind, what it does in words, and where it leads. */
export function AboutTab({ node, definition, readOnly }: Props) {
  const t = useTranslations("designer.inspector");
  const language = useLocale();
  const designer = useDesigner();
  const id = useId();
  const { summary } = nodeFace(CATALOGUE, node, []);
  const title = definition ? inLanguage(definition.labels.title, language) : node.type;
  return (
    <div className={styles.body}>
      <label htmlFor={id} className={styles.label}>
        {t("name")}
      </label>
      <Input
        id={id}
        disabled={readOnly}
        value={node.name}
        placeholder={title}
        maxLength={LIMITS.nameChars}
        onChange={(event) =>
          designer.dispatch({ type: "node.rename", id: node.id, name: event.target.value }, `name:${node.id}`)
        }
      />
      <dl className={styles.facts}>
        <dt>{t("kind")}</dt>
        <dd>
          {title}
          {definition && <span className={styles.note}>{inLanguage(definition.labels.description, language)}</span>}
        </dd>
        <dt>{t("does")}</dt>
        <dd>{summary ? inLanguage(summary, language) : t("incomplete")}</dd>
        <dt>{t("id")}</dt>
        <dd>
          <Typography.Text code copyable={{ text: node.id, tooltips: [t("copyId"), t("copied")] }}>
            {node.id}
          </Typography.Text>
          <span className={styles.note}>{t("idHint", { example: `{{ outputs.${node.id} }}` })}</span>
        </dd>
      </dl>
      <WireList node={node} readOnly={readOnly} />
    </div>
  );
}
