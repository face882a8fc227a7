"use client";

import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloseOutlined from "@ant-design/icons/CloseOutlined";
import PauseOutlined from "@ant-design/icons/PauseOutlined";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { inLanguage } from "@orderloom/schema/language";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { NodeIcon } from "../node-icon.tsx";
import { portTop } from "./card-geometry.ts";
import styles from "./node-card.module.css";
import type { CardNode, CardRun } from "./to-flow.ts";

/** The face of a node: family bar and icon, its name, what it does in words, its ports. */
export const NodeCard = memo(
  function NodeCard({ data, selected }: NodeProps<CardNode>) {
    const t = useTranslations("designer.card");
    const { face, title, summary, problem, run, hasToken } = data;
    return (
      <div
        className={styles.card}
        data-family={face.family}
        data-selected={selected || undefined}
        data-run={run ?? undefined}
        data-problem={problem?.severity}
      >
        <span className={styles.icon}>
          <NodeIcon name={face.icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.summary} data-missing={summary === null || undefined}>
            {summary ?? t(face.type === null ? "unknown" : "incomplete")}
          </span>
        </span>
        {problem && <span className={styles.problem} title={problem.sentence} data-testid="card-problem" />}
        {run && run !== "untouched" && <RunMark run={run} />}
        {hasToken && <span className={styles.token} />}
        <Ports data={data} />
      </div>
    );
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);

function Ports({ data: { face, run } }: Pick<NodeProps<CardNode>, "data">) {
  const language = useLocale();
  const count = face.outputs.length;
  return (
    <>
      {face.hasInput && (
        <Handle type="target" position={Position.Left} id={INPUT_PORT_ID} isConnectable={run === null} />
      )}
      {face.outputs.map((port, index) => {
        const top = portTop(index, count);
        return (
          <span key={port.id}>
            <Handle
              type="source"
              position={Position.Right}
              id={port.id}
              style={{ top }}
              className={port.isGone ? styles.gone : undefined}
              isConnectable={run === null && !port.isGone}
            />
            {(count > 1 || port.isGone) && (
              <span className={styles.port} style={{ top }} data-gone={port.isGone || undefined}>
                {inLanguage(port.label, language)}
              </span>
            )}
          </span>
        );
      })}
    </>
  );
}

const RUN_ICONS = { passed: CheckOutlined, waiting: PauseOutlined, failed: CloseOutlined } as const;

function RunMark({ run }: { run: Exclude<CardRun, "untouched"> }) {
  const t = useTranslations("designer.run");
  const Icon = RUN_ICONS[run];
  return (
    <span className={styles.mark} title={t(run)}>
      <Icon aria-hidden />
      <span className="ol-hidden">{t(run)}</span>
    </span>
  );
}
