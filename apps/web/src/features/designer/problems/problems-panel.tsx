"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import styles from "./problems-panel.module.css";
import { useJump } from "./use-jump.ts";
import type { Problems } from "./use-problems.ts";

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
