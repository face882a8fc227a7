"use client";

import ExpandAltOutlined from "@ant-design/icons/ExpandAltOutlined";
import ShrinkOutlined from "@ant-design/icons/ShrinkOutlined";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { createContext, memo, use } from "react";
import { FOLDED_PORTS, GROUP_HEAD, type GroupNode } from "./draw-groups.ts";
import styles from "./group-card.module.css";

/** Folds or unfolds a group; null where a canvas is only looked at. */
export const FoldGroup = createContext<((id: string) => void) | null>(null);

/** A group: a frame with its name around its cards, or folded to one card. */
export const GroupCard = memo(
  function GroupCard({ id, data, selected }: NodeProps<GroupNode>) {
    const t = useTranslations("designer.group");
    const fold = use(FoldGroup);
    const { name, description, count, isFolded } = data;
    const title = name || t("unnamed");
    return (
      <div className={isFolded ? styles.folded : styles.frame} data-selected={selected || undefined}>
        <div className={`${styles.head} ${GROUP_HEAD}`}>
          <span className={styles.words}>
            <span className={styles.name}>{title}</span>
            <span className={styles.description}>{isFolded ? t("count", { count }) : description}</span>
          </span>
          {fold && (
            <Button
              size="small"
              type="text"
              className="nodrag"
              icon={isFolded ? <ExpandAltOutlined /> : <ShrinkOutlined />}
              aria-label={t(isFolded ? "unfold" : "fold", { name: title })}
              aria-expanded={!isFolded}
              onClick={() => fold(id)}
            />
          )}
        </div>
        {isFolded && (
          <>
            <Handle type="target" position={Position.Left} id={FOLDED_PORTS.in} isConnectable={false} />
            <Handle type="source" position={Position.Right} id={FOLDED_PORTS.out} isConnectable={false} />
          </>
        )}
      </div>
    );
  },
  (before, after) => before.data === after.data && before.selected === after.selected,
);
