"use client";

import { inLanguage } from "@orderloom/schema/language";
import { renderValue } from "@orderloom/schema/messages/render";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { NodeIcon } from "../../ui/node-icon.tsx";
import type { RunStep } from "./run-steps.ts";
import styles from "./step-list.module.css";

type Props = {
  readonly steps: readonly RunStep[];
  readonly selected: string | null;
  readonly onSelect: (step: string) => void;
  readonly loadMore: (() => void) | null;
  readonly isLoadingMore: boolean;
};

/** The steps a run took, in order: where, by which way out, why, and how long. */
export function StepList({ steps, selected, onSelect, loadMore, isLoadingMore }: Props) {
  const t = useTranslations("runs");
  if (steps.length === 0) return <p className={styles.none}>{t("noSteps")}</p>;
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <Step step={step} selected={step.id === selected} onSelect={() => onSelect(step.id)} />
          </li>
        ))}
      </ol>
      {loadMore && (
        <Button block loading={isLoadingMore} onClick={loadMore}>
          {t("moreSteps")}
        </Button>
      )}
    </>
  );
}

function Step({ step, selected, onSelect }: { step: RunStep; selected: boolean; onSelect: () => void }) {
  const t = useTranslations("runs.step");
  const { language } = useReader();
  const { node, visit } = step;
  return (
    <button
      type="button"
      className={styles.step}
      data-family={node.family}
      data-status={step.status}
      aria-current={selected ? "step" : undefined}
      onClick={onSelect}
    >
      <span className={styles.icon} aria-hidden>
        <NodeIcon name={node.icon} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          {inLanguage(node.title, language)}
          {visit > 1 && <span className={styles.faint}> · {t("visit", { count: String(visit) })}</span>}
        </span>
        <Outcome step={step} />
      </span>
      <span className={`ol-figures ${styles.time}`}>
        <Lasted step={step} />
      </span>
    </button>
  );
}

function Outcome({ step }: { step: RunStep }) {
  const t = useTranslations("runs.step");
  const { language } = useReader();
  const { status, port, leftBy, undoes, decidedBy } = step;
  if (undoes !== null) return <Undone status={status} number={String(undoes)} />;
  if (status === "waiting") return <span className={styles.waiting}>{t("waiting")}</span>;
  if (status === "failed") return <span className={styles.failed}>{t("failed")}</span>;
  if (leftBy.length > 1) return <span className={styles.outcome}>{t("split", { count: String(leftBy.length) })}</span>;
  return (
    <span className={styles.outcome}>
      {port ? t("leftBy", { port: inLanguage(port.label, language) }) : t("ended")}
      {decidedBy && <span className={styles.faint}> · {inLanguage(decidedBy, language)}</span>}
    </span>
  );
}

/** How the undoing of an earlier step went. */
function Undone({ status, number }: { status: RunStep["status"]; number: string }) {
  const t = useTranslations("runs.step");
  if (status === "waiting") return <span className={styles.waiting}>{t("undoing", { number })}</span>;
  if (status === "failed") return <span className={styles.failed}>{t("notUndone", { number })}</span>;
  return <span className={styles.outcome}>{t("undone", { number })}</span>;
}

/** What a step waited for, else the work of its turn: steps of one turn happen at one moment and are measured together. */
function Lasted({ step: { startedAt, endedAt, worked } }: { step: RunStep }) {
  const t = useTranslations("runs.step");
  const { language } = useReader();
  if (endedAt === null) return null;
  const durationMs = Date.parse(endedAt) - Date.parse(startedAt);
  if (durationMs === 0) {
    return worked ? t("turnTook", { duration: renderValue({ duration: worked.us / 1_000 }, language) }) : t("atOnce");
  }
  return t("waited", { duration: renderValue({ duration: durationMs }, language) });
}
