"use client";

import PushpinFilled from "@ant-design/icons/PushpinFilled";
import PushpinOutlined from "@ant-design/icons/PushpinOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { NodeAnswer } from "@orderloom/schema/graph/graph";
import { inLanguage } from "@orderloom/schema/language";
import { Button, Input, Segmented, Tooltip } from "antd";
import { useTranslations } from "next-intl";
import { callReport } from "../../../lib/trial/play-trial.ts";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import styles from "./trial.module.css";
import { TryNode } from "./try-node.tsx";
import { type KeptAnswer, useKeptAnswer } from "./use-kept-answer.ts";
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
  const keeping = useKeptAnswer(id);
  const mayTry = useMay("flow.try");
  const answer: NodeAnswer = trial.answers[id] ?? { outcome: USUAL[kind], values: {} };
  const give = (next: NodeAnswer) => {
    trial.answer(id, next);
    if (!trial.test && keeping.isKept) keeping.keep(next);
  };
  const isTaken = answer.result !== undefined;
  const reported = answer.outcome === "ok" && !isTaken ? callReport(node) : null;
  const fields = reported?.report.fields(reported.params) ?? [];
  const title = node ? nodeTitle(CATALOGUE, node, language) : id;
  return (
    <div className={styles.answer}>
      <span className={styles.asked}>
        {title}
        {!trial.test && <Keep keeping={keeping} answer={answer} title={title} />}
      </span>
      <Segmented<NodeAnswer["outcome"]>
        size="small"
        aria-label={title}
        value={answer.outcome}
        options={CHOICES[kind].map((value) => ({ value, label: t(value) }))}
        onChange={(outcome) => give({ outcome, values: answer.values })}
      />
      {isTaken && answer.asked === undefined && <span className={styles.note}>{t("taken")}</span>}
      {fields.map((field) => (
        <Input
          key={field.id}
          size="small"
          addonBefore={inLanguage(field.label, language)}
          aria-label={inLanguage(field.label, language)}
          value={answer.values[field.id] ?? ""}
          onChange={(event) => give({ ...answer, values: { ...answer.values, [field.id]: event.target.value } })}
        />
      ))}
      {kind === "call" && mayTry && node && <TryNode {...{ node, title, trial, answer }} onAnswer={give} />}
    </div>
  );
}

type KeepProps = { readonly keeping: KeptAnswer; readonly answer: NodeAnswer; readonly title: string };

/** Keeps an answer with the flow, for everybody who tries it, or lets go of it. */
function Keep({ keeping: { isKept, keep }, answer, title }: KeepProps) {
  const t = useTranslations("trial.kept");
  if (!useMay("flow.edit")) return isKept ? <PushpinFilled role="img" aria-label={t("is")} title={t("is")} /> : null;
  return (
    <Tooltip title={t(isKept ? "release" : "keep")}>
      <Button
        type="text"
        size="small"
        aria-pressed={isKept}
        aria-label={t("label", { node: title })}
        icon={isKept ? <PushpinFilled /> : <PushpinOutlined />}
        onClick={() => keep(isKept ? null : answer)}
      />
    </Tooltip>
  );
}
