"use client";

import CheckCircleOutlined from "@ant-design/icons/CheckCircleOutlined";
import CloseCircleOutlined from "@ant-design/icons/CloseCircleOutlined";
import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import type { FlowTest } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { Button, Input, Tooltip } from "antd";
import { useTranslations } from "next-intl";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import styles from "./trial.module.css";
import { type TestActs, useTestActs } from "./use-test-acts.ts";
import type { TestsNow } from "./use-tests.ts";
import type { TrialState } from "./use-trial.ts";

type Props = {
  readonly test: FlowTest;
  readonly trial: TrialState;
  readonly tests: TestsNow;
  readonly onRemoved: () => void;
};

/** The test that is looked at: whether it is green, why not, and what to do about it. */
export function TestPanel({ test, trial, tests, onRemoved }: Props) {
  const t = useTranslations("trial.tests");
  const { language } = useReader();
  const mayEdit = useMay("flow.edit");
  const acts = useTestActs();
  const problem = tests.results.get(test.id) ?? null;
  return (
    <section className={styles.test} data-red={problem !== null} data-stale={tests.isStale} aria-label={t("one")}>
      {mayEdit ? (
        <TestName key={test.id} test={test} acts={acts} onRemoved={onRemoved} />
      ) : (
        <strong>{test.name}</strong>
      )}
      <p className={styles.verdict} aria-live="polite">
        {problem ? <CloseCircleOutlined /> : <CheckCircleOutlined />}
        {problem ? problemSentence(problem, language) : t("greenText")}
      </p>
      {!trial.isAsTested && <p className={styles.note}>{t("otherAnswers")}</p>}
      {mayEdit && (problem !== null || !trial.isAsTested) && (
        <Button size="small" onClick={() => acts.expect(trial, test)}>
          {t("expectNow")}
        </Button>
      )}
    </section>
  );
}

type NameProps = { readonly test: FlowTest; readonly acts: TestActs; readonly onRemoved: () => void };

function TestName({ test, acts, onRemoved }: NameProps) {
  const t = useTranslations("trial.tests");
  const remove = () => {
    acts.remove(test);
    onRemoved();
  };
  return (
    <span className={styles.asked}>
      <Input
        size="small"
        aria-label={t("name")}
        maxLength={LIMITS.nameChars}
        defaultValue={test.name}
        onChange={({ target }) => target.value.trim() !== "" && acts.rename(test, target.value.trim())}
      />
      <Tooltip title={t("remove")}>
        <Button type="text" size="small" aria-label={t("remove")} icon={<DeleteOutlined />} onClick={remove} />
      </Tooltip>
    </span>
  );
}
