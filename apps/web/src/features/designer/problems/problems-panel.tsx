"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { useReactFlow } from "@xyflow/react";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./problems-panel.module.css";
import type { Problem, Problems } from "./use-problems.ts";

type Props = { problems: Problems; onClose: () => void; onJump: () => void };

/** Everything that is wrong, each a way to where it is. */
export function ProblemsPanel({ problems, onClose, onJump }: Props) {
  const t = useTranslations("designer.problems");
  const jump = useJump();
  return (
    <section className={styles.panel} aria-label={t("title")}>
      <header className={styles.head}>
        <h2>{t("title")}</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("close")} onClick={onClose} />
      </header>
      {problems.all.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.list}>
          {problems.all.map((problem) => (
            <li key={`${problem.code} ${problem.nodes.join(" ")} ${problem.edges.join(" ")} ${problem.path ?? ""}`}>
              <button
                type="button"
                className={styles.problem}
                data-severity={problem.severity}
                onClick={() => jump(problem) && onJump()}
              >
                {problem.severity === "error" ? <ExclamationCircleOutlined /> : <WarningOutlined />}
                <span className="ol-hidden">{t(problem.severity)}</span>
                {problem.sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Selects what a problem is about and brings it into view. True when it is about a node. */
function useJump(): (problem: Problem) => boolean {
  const designer = useDesigner();
  const view = useReactFlow();
  return ({ nodes, edges }) => {
    const { graph } = designer.state.getState();
    designer.select(nodes.length > 0 ? nodes.toReversed() : edges);
    const node = graph.nodes.find(({ id }) => id === nodes[0]);
    if (!node) return false;
    const { x, y } = node.position;
    const zoom = Math.max(0.75, view.getZoom());
    void view.setCenter(x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2, { zoom, duration: 150 });
    return nodes.length === 1;
  };
}
