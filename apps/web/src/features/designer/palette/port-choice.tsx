"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { inLanguage } from "@orderloom/schema/language";
import { Radio } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { wireFrom } from "../canvas/connect-nodes.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./box.module.css";

type Props = { node: string; port: string | null; onChange: (port: string) => void };

/** From which node and port the new wire leaves; a port that is taken says so. */
export function PortChoice({ node: nodeId, port, onChange }: Props) {
  const t = useTranslations("designer.boxes");
  const language = useLocale();
  const graph = useDesignerState((state) => state.graph);
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node) return null;
  const { outputs } = nodeFace(CATALOGUE, node, []);
  return (
    <div className={styles.context}>
      {t("from", { title: nodeTitle(CATALOGUE, node, language) })}
      {outputs.length > 1 && (
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t("port")}
          value={port}
          onChange={(event) => onChange(String(event.target.value))}
          options={outputs.map(({ id, label }) => {
            const words = inLanguage(label, language);
            const taken = wireFrom(graph, { node: nodeId, port: id }) !== undefined;
            return { value: id, label: taken ? t("taken", { port: words }) : words };
          })}
        />
      )}
    </div>
  );
}
