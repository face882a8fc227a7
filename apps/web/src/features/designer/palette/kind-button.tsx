"use client";

import StarFilled from "@ant-design/icons/StarFilled";
import StarOutlined from "@ant-design/icons/StarOutlined";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { inLanguage } from "@orderloom/schema/language";
import { Tooltip } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { NODE_DRAG_TYPE } from "./drag-type.ts";
import styles from "./palette.module.css";

type Props = {
  readonly definition: NodeDefinition;
  /** Said after the title where a kind stands once more: among the favourites, or those used last. */
  readonly among?: string;
  readonly isFavourite: boolean;
  readonly onAdd: () => void;
  readonly onUsed: () => void;
  readonly onFavourite: () => void;
};

/** A kind of node: dragged to where it goes, or added by a click; its star keeps it at hand. */
export function KindButton({ definition, among, isFavourite, onAdd, onUsed, onFavourite }: Props) {
  const t = useTranslations("designer.palette");
  const language = useLocale();
  const { type, family, icon, labels } = definition;
  const title = inLanguage(labels.title, language);
  return (
    <span className={styles.kindRow}>
      <Tooltip placement="right" title={inLanguage(labels.description, language)} mouseEnterDelay={0.6}>
        <button
          type="button"
          draggable
          className={styles.kind}
          data-family={family}
          data-kind={type}
          aria-label={among === undefined ? title : t("again", { title, among })}
          onClick={onAdd}
          onDragStart={(event) => {
            event.dataTransfer.setData(NODE_DRAG_TYPE, type);
            event.dataTransfer.effectAllowed = "copy";
          }}
          onDragEnd={({ dataTransfer }) => dataTransfer.dropEffect !== "none" && onUsed()}
        >
          <span className={styles.icon}>
            <NodeIcon name={icon} />
          </span>
          {title}
        </button>
      </Tooltip>
      <button
        type="button"
        className={styles.star}
        aria-pressed={isFavourite}
        aria-label={t("favourite", { title })}
        onClick={onFavourite}
      >
        {isFavourite ? <StarFilled /> : <StarOutlined />}
      </button>
    </span>
  );
}
