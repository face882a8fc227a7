"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphEdge } from "@orderloom/schema/graph/graph";
import { inLanguage } from "@orderloom/schema/language";
import { Button, Space } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { removeSelected } from "../store/designer-acts.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";

/** One wire: from where to where, and what can be done with it. */
export function WirePanel({ edge, readOnly }: { edge: GraphEdge; readOnly: boolean }) {
  const t = useTranslations("designer.inspector");
  const language = useLocale();
  const designer = useDesigner();
  const graph = useDesignerState((state) => state.graph);
  const titleOf = (id: string) => {
    const node = graph.nodes.find((known) => known.id === id);
    return node ? nodeTitle(CATALOGUE, node, language) : id;
  };
  const source = graph.nodes.find(({ id }) => id === edge.from.node);
  const port = source && nodeFace(CATALOGUE, source, graph.edges).outputs.find(({ id }) => id === edge.from.port);
  return (
    <div className={styles.body}>
      <h2>{t("wire")}</h2>
      <dl className={styles.facts}>
        <dt>{t("wireFrom")}</dt>
        <dd>
          {titleOf(edge.from.node)}
          {port && <span className={styles.note}>{inLanguage(port.label, language)}</span>}
        </dd>
        <dt>{t("wireTo")}</dt>
        <dd>{titleOf(edge.to.node)}</dd>
      </dl>
      {!readOnly && (
        <Space wrap>
          <Button onClick={() => designer.open({ type: "add", place: { type: "wire", edge: edge.id }, at: null })}>
            {t("insert")}
          </Button>
          <Button onClick={() => removeSelected(designer, false)}>{t("removeWire")}</Button>
        </Space>
      )}
    </div>
  );
}
