"use client";

import type { Json } from "@orderloom/schema/json";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { renderValue } from "@orderloom/schema/messages/render";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { JsonTree } from "./json-tree.tsx";
import type { RunStep } from "./run-steps.ts";
import styles from "./step-details.module.css";

/** All of one step: when, why, what went in, what was answered, what came out. */
export function StepDetails({ step }: { step: RunStep }) {
  const t = useTranslations("runs.step");
  const common = useTranslations("common");
  const format = useFormatter();
  const { language } = useReader();
  const title = inLanguage(step.node.title, language);
  const { failure, decidedBy, port } = step;
  const version = step.orderVersion === null ? null : String(step.orderVersion);
  const waited = step.endedAt !== step.startedAt;
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
  return (
    <section className={styles.details} aria-label={t("details", { name: title })}>
      <h3>
        {title} <span className={styles.faint}>{t("number", { number: String(step.number) })}</span>
      </h3>
      {failure && <p className={styles.failure}>{errorSentence(failure.code, failure.params, language)}</p>}
      {failure && <p className={styles.faint}>{common("errorCode", { code: failure.code })}</p>}
      <FactList
        facts={[
          { key: "started", label: t("began"), value: moment(step.startedAt) },
          { key: "ended", label: t("left"), value: waited && step.endedAt && moment(step.endedAt) },
          { key: "waited", label: t("waitedFor"), value: waited && lasting(step, language) },
          { key: "worked", label: t("worked"), value: <Work step={step} /> },
          { key: "port", label: t("port"), value: port && inLanguage(port.label, language) },
          { key: "decided", label: t("decidedBy"), value: decidedBy && inLanguage(decidedBy, language) },
          { key: "order", label: t("order"), value: version && t("orderVersion", { version }) },
        ]}
      />
      {step.content !== "plain" && <p className={styles.note}>{t(step.content)}</p>}
      <Part label={t("input")} value={step.input} />
      {step.answer !== null && <Part label={t("resumed")} value={step.answer} />}
      <Part label={t("output")} value={step.output} />
    </section>
  );
}

/** How long it waited, in words. */
function lasting({ startedAt, endedAt }: RunStep, language: Language): string | null {
  return endedAt && renderValue({ duration: Date.parse(endedAt) - Date.parse(startedAt) }, language);
}

/** A turn is measured as a whole, so its steps share the figure. */
function Work({ step: { worked } }: { step: RunStep }) {
  const t = useTranslations("runs.step");
  const { language } = useReader();
  if (!worked) return t("notMeasured");
  const duration = renderValue({ duration: worked.us / 1_000 }, language);
  return worked.steps === 1 ? duration : t("workedTogether", { duration, count: String(worked.steps) });
}

function Part({ label, value }: { label: string; value: Json }) {
  const t = useTranslations("runs.step");
  const nothing = value === null || (typeof value === "object" && Object.keys(value).length === 0);
  return (
    <div className={styles.part}>
      <div className={styles.label}>
        <h4>{label}</h4>
        {!nothing && <CopyButton text={JSON.stringify(value, null, 2)} what={label} />}
      </div>
      {nothing ? <span className={styles.faint}>{t("nothing")}</span> : <JsonTree value={value} />}
    </div>
  );
}
