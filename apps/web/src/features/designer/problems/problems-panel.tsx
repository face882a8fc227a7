"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import ExclamationCircleOutlined from "@ant-design/icons/ExclamationCircleOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { inLanguage, type LocalizedText } from "@orderloom/schema/language";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { befallsOrders, counterExamples } from "../../../lib/trial/counter-examples.ts";
import type { TrialSample } from "../../../lib/trial/trial-samples.ts";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./problems-panel.module.css";
import { useJump } from "./use-jump.ts";
import type { Problem, Problems } from "./use-problems.ts";

type Props = {
  readonly problems: Problems;
  readonly onClose: () => void;
  readonly onJump: () => void;
  /** Opens the trial of an order of the shelf. */
  readonly onTry: (choice: string) => void;
};

/** Everything that is wrong, each a way to where it is. */
export function ProblemsPanel({ problems, onClose, onJump, onTry }: Props) {
  const t = useTranslations("designer.problems");
  const { language } = useReader();
  const jump = useJump();
  const graph = useDeferredValue(useDesignerState((state) => state.graph));
  const examples = useMemo(() => counterExamples(graph), [graph]);
  const exampleOf = ({ code, nodes }: Problem) => (befallsOrders(code) ? examples.get(nodes[0] ?? "") : undefined);
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
            <li
              className={styles.entry}
              key={`${problem.code} ${problem.nodes.join(" ")} ${problem.edges.join(" ")} ${problem.path ?? ""}`}
            >
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
              <Example example={exampleOf(problem)} onTry={onTry} say={(name) => inLanguage(name, language)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type ExampleProps = {
  readonly example: TrialSample | undefined;
  readonly onTry: (choice: string) => void;
  readonly say: (name: LocalizedText) => string;
};

/** An order that the fault befalls, and the way to see it happen. */
function Example({ example, onTry, say }: ExampleProps) {
  const t = useTranslations("designer.problems");
  if (!example) return null;
  return (
    <Button size="small" onClick={() => onTry(example.id)}>
      {t("example", { order: say(example.name) })}
    </Button>
  );
}
