"use client";

import PauseOutlined from "@ant-design/icons/PauseOutlined";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import styles from "./order-marks.module.css";

type Props = {
  readonly holds: number;
  readonly isTest: boolean;
  readonly tags: readonly string[];
  /** In a list: one line, at most this many tags and how many more there are. */
  readonly most?: number;
};

/** The tag that generated orders carry. */
const DEMO_TAG = "demo";

/** What sets an order apart from others: holds first, since they stop it. */
export function OrderMarks({ holds, isTest, tags, most }: Props) {
  const t = useTranslations("orders");
  return (
    <span className={styles.marks} data-line={most !== undefined || undefined}>
      {holds > 0 && (
        <span className={styles.hold}>
          <PauseOutlined aria-hidden /> {holds === 1 ? t("held") : t("heldCount", { count: String(holds) })}
        </span>
      )}
      {isTest && <Tag>{t("test")}</Tag>}
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag} title={tag}>
          {tag === DEMO_TAG ? t("demo") : tag}
        </Tag>
      ))}
      {most !== undefined && tags.length > most && (
        <span className="ol-figures" title={tags.slice(most).join(", ")}>
          +{tags.length - most}
        </span>
      )}
    </span>
  );
}
