"use client";

import { inLanguage } from "@orderloom/schema/language";
import { Input, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useDesignerState } from "../store/designer-context.tsx";
import { callReport, type TrialAnswer } from "./play-trial.ts";
import styles from "./trial.module.css";
import type { TrialState } from "./use-trial.ts";

const CHOICES = { approval: ["approved", "rejected"], call: ["ok", "failed", "unknown"] } as const;
const USUAL = { approval: "approved", call: "ok" } as const;

/** What people and other systems are made to answer, node by node. */
export function TrialAnswersPanel({ trial }: { readonly trial: TrialState }) {
  const t = useTranslations("trial");
  const { asked } = trial.trial;
  if (asked.length === 0) return null;
  return (
    <fieldset className={styles.answers}>
      <legend>{t("answers")}</legend>
      {asked.map(({ node, kind }) => (
        <Answer key={node} node={node} kind={kind} trial={trial} />
      ))}
    </fieldset>
  );
}

type Props = { readonly node: string; readonly kind: "approval" | "call"; readonly trial: TrialState };

function Answer({ node: id, kind, trial }: Props) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const node = useDesignerState(({ graph }) => graph.nodes.find((known) => known.id === id));
  const answer: TrialAnswer = trial.answers[id] ?? { outcome: USUAL[kind], values: {} };
  const reported = answer.outcome === "ok" ? callReport(node) : null;
  const fields = reported?.report.fields(reported.params) ?? [];
  return (
    <div className={styles.answer}>
      <span>{node?.name}</span>
      <Segmented<TrialAnswer["outcome"]>
        size="small"
        aria-label={node?.name ?? ""}
        value={answer.outcome}
        options={CHOICES[kind].map((value) => ({ value, label: t(value) }))}
        onChange={(outcome) => trial.answer(id, { ...answer, outcome })}
      />
      {fields.map((field) => (
        <Input
          key={field.id}
          size="small"
          addonBefore={inLanguage(field.label, language)}
          aria-label={inLanguage(field.label, language)}
          value={answer.values[field.id] ?? ""}
          onChange={(event) =>
            trial.answer(id, { ...answer, values: { ...answer.values, [field.id]: event.target.value } })
          }
        />
      ))}
    </div>
  );
}
