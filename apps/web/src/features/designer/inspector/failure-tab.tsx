"use client";

import { type GraphNode, OnError } from "@orderloom/schema/graph/graph";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { LIMITS } from "@orderloom/schema/limits";
import { Checkbox, InputNumber, Radio } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { FailureSettings } from "../graph/graph-command.ts";
import { useDesigner } from "../store/designer-context.tsx";
import styles from "./inspector.module.css";

type Props = { node: GraphNode; definition: NodeDefinition | undefined; readOnly: boolean };

/** What happens when the node fails; for nodes that call out also how often and how long it tries. */
export function FailureTab({ node, definition, readOnly }: Props) {
  const t = useTranslations("designer.failure");
  const designer = useDesigner();
  const failure: FailureSettings = {
    onError: node.onError,
    retry: node.retry ?? null,
    timeoutMs: node.timeoutMs ?? null,
  };
  const change = (part: Partial<FailureSettings>) =>
    designer.dispatch(
      { type: "node.set_failure", id: node.id, failure: { ...failure, ...part } },
      `failure:${node.id}`,
    );
  const calls = definition?.effects.includes("call.make") ?? false;
  return (
    <div className={styles.body}>
      <Radio.Group
        disabled={readOnly}
        aria-label={t("label")}
        value={node.onError}
        onChange={(event) => change({ onError: OnError.parse(event.target.value) })}
        className={styles.stack ?? ""}
      >
        {OnError.options.map((option) => (
          <Radio key={option} value={option}>
            {t(`onError.${option}`)}
            <span className={styles.note}>{t(`onErrorNote.${option}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      {calls && <CallSettings failure={failure} readOnly={readOnly} onChange={change} />}
    </div>
  );
}

type CallProps = { failure: FailureSettings; readOnly: boolean; onChange: (part: Partial<FailureSettings>) => void };

function CallSettings({ failure, readOnly, onChange }: CallProps) {
  const t = useTranslations("designer.failure");
  const id = useId();
  const retry = failure.retry ?? null;
  const attempts = retry?.attempts ?? LIMITS.callAttempts;
  const delays = retry?.delaysMs ?? [...LIMITS.callRetryDelaysMs];
  const setAttempts = (next: number) => onChange({ retry: { attempts: next, delaysMs: delaysFor(next, delays) } });
  return (
    <section className={styles.calls} aria-label={t("calls")}>
      <h3 className={styles.label}>{t("calls")}</h3>
      <Checkbox
        disabled={readOnly}
        checked={retry !== null}
        onChange={(event) => onChange({ retry: event.target.checked ? { attempts, delaysMs: delays } : null })}
      >
        {t("ownRetry")}
        <span className={styles.note}>{t("usualRetry", { attempts: String(LIMITS.callAttempts) })}</span>
      </Checkbox>
      {retry && (
        <>
          <label htmlFor={`${id}-attempts`} className={styles.label}>
            {t("attempts")}
          </label>
          <InputNumber
            id={`${id}-attempts`}
            disabled={readOnly}
            min={1}
            max={10}
            precision={0}
            value={attempts}
            onChange={(next) => next && setAttempts(next)}
          />
          <Delays
            delays={delays.slice(0, Math.max(0, attempts - 1))}
            readOnly={readOnly}
            onChange={(next) => onChange({ retry: { attempts, delaysMs: next } })}
          />
        </>
      )}
      <label htmlFor={`${id}-timeout`} className={styles.label}>
        {t("timeout")}
      </label>
      <InputNumber
        id={`${id}-timeout`}
        disabled={readOnly}
        min={1}
        max={86_400}
        precision={0}
        placeholder={String(LIMITS.httpTotalTimeoutMs / 1_000)}
        value={failure.timeoutMs === null ? null : failure.timeoutMs / 1_000}
        onChange={(next) => onChange({ timeoutMs: next === null ? null : next * 1_000 })}
      />
    </section>
  );
}

type DelaysProps = {
  readonly delays: readonly number[];
  readonly readOnly: boolean;
  readonly onChange: (delays: number[]) => void;
};

function Delays({ delays, readOnly, onChange }: DelaysProps) {
  const t = useTranslations("designer.failure");
  const id = useId();
  const set = (at: number, seconds: number | null) =>
    onChange(delays.map((known, index) => (index === at ? Math.round((seconds ?? 0) * 1_000) : known)));
  return (
    <div className={styles.delays}>
      {delays.map((delayMs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a gap is its place
        <div key={index}>
          <label htmlFor={`${id}-${index}`}>{t("delay", { number: String(index + 2) })}</label>
          <InputNumber
            id={`${id}-${index}`}
            disabled={readOnly}
            min={0}
            max={3_600}
            value={delayMs / 1_000}
            onChange={(seconds) => set(index, seconds)}
          />
        </div>
      ))}
    </div>
  );
}

/** One gap before each further attempt; new ones are as long as the last. At least one, as the format asks. */
function delaysFor(attempts: number, delays: readonly number[]): number[] {
  const last = delays.at(-1) ?? 1_000;
  return Array.from({ length: Math.max(1, attempts - 1) }, (_, index) => delays[index] ?? last);
}
