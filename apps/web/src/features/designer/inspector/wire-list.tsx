"use client";

import DisconnectOutlined from "@ant-design/icons/DisconnectOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { type NodeFace, nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";

/** The ways out of a node and where each leads: the wires as a list, for those who do not see or point at them. */
export function WireList({ node, readOnly }: { node: GraphNode; readOnly: boolean }) {
  const t = useTranslations("designer.inspector");
  const designer = useDesigner();
  const graph = useDesignerState((state) => state.graph);
  const { outputs } = nodeFace(CATALOGUE, node, graph.edges);
  if (outputs.length === 0) return null;
  const rows = outputs.map((port) => ({
    port,
    wires: graph.edges.filter((edge) => edge.from.node === node.id && edge.from.port === port.id),
  }));
  return (
    <section aria-label={t("wires")}>
      <h3 className={styles.label}>{t("wires")}</h3>
      <ul className={styles.wires}>
        {rows.flatMap(({ port, wires }) =>
          wires.length === 0
            ? [<OpenPort key={port.id} port={port} onAdd={readOnly ? null : () => open(port.id)} />]
            : wires.map((edge) => <WireRow key={edge.id} port={port} edge={edge} readOnly={readOnly} />),
        )}
      </ul>
    </section>
  );
  function open(port: string) {
    designer.open({ type: "add", place: { type: "after", node: node.id, port }, at: null });
  }
}

type Port = NodeFace["outputs"][number];

function OpenPort({ port, onAdd }: { port: Port; onAdd: (() => void) | null }) {
  const t = useTranslations("designer.inspector");
  const language = useLocale();
  const label = inLanguage(port.label, language);
  return (
    <li className={styles.wire}>
      <span className={styles.port}>{label}</span>
      <span className={styles.note}>{t("leadsNowhere")}</span>
      {onAdd && (
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={t("addAfter", { port: label })}
          onClick={onAdd}
        />
      )}
    </li>
  );
}

function WireRow({ port, edge, readOnly }: { port: Port; edge: GraphEdge; readOnly: boolean }) {
  const t = useTranslations("designer.inspector");
  const language = useLocale();
  const designer = useDesigner();
  const target = useDesignerState((state) => state.graph.nodes.find(({ id }) => id === edge.to.node));
  const label = inLanguage(port.label, language);
  const title = target ? nodeTitle(CATALOGUE, target, language) : edge.to.node;
  return (
    <li className={styles.wire}>
      <span className={styles.port}>{label}</span>
      <Button size="small" type="link" className={styles.target ?? ""} onClick={() => designer.select([edge.to.node])}>
        {title}
      </Button>
      {!readOnly && (
        <Button
          size="small"
          type="text"
          icon={<DisconnectOutlined />}
          aria-label={t("disconnect", { port: label, title })}
          onClick={() => designer.dispatch({ type: "items.remove", ids: [edge.id], heal: false })}
        />
      )}
    </li>
  );
}
