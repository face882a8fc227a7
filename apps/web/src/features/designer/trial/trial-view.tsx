"use client";

import CaretLeftOutlined from "@ant-design/icons/CaretLeftOutlined";
import CaretRightOutlined from "@ant-design/icons/CaretRightOutlined";
import StepBackwardOutlined from "@ant-design/icons/StepBackwardOutlined";
import StepForwardOutlined from "@ant-design/icons/StepForwardOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { Button, Empty } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { StepDetails } from "../../../lib/run-story/step-details.tsx";
import { StepList } from "../../../lib/run-story/step-list.tsx";
import { type SoundPart, soundPart } from "../../../lib/trial/sound-part.ts";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { RunCanvas } from "../../../ui/flow-canvas/run-canvas.tsx";
import { FailureNote } from "../../../ui/status/failure-note.tsx";
import look from "../look/look.module.css";
import { useDesignerState } from "../store/designer-context.tsx";
import { RunPanel } from "./run-panel.tsx";
import { SaveTestButton } from "./save-test-button.tsx";
import { TestPanel } from "./test-panel.tsx";
import styles from "./trial.module.css";
import { TrialAnswersPanel } from "./trial-answers.tsx";
import { TrialOutcome } from "./trial-outcome.tsx";
import { TrialShelf } from "./trial-shelf.tsx";
import type { TestsNow } from "./use-tests.ts";
import { type TrialState, useTrial } from "./use-trial.ts";
import { chosenTest, FIRST_SAMPLE, testChoice, useTrialOrder } from "./use-trial-order.ts";

type Props = {
  readonly choice: string;
  readonly tests: TestsNow;
  readonly onChoice: (choice: string) => void;
  readonly onClose: () => void;
};

/**
 * Tries the draft on an order in the browser, with the engine that runs it later: which way it takes, what each step
 * gives, what comes of other answers. Space goes a step on, Backspace one back. Nothing is written or sent.
 */
export function TrialView({ choice, tests, onChoice, onClose }: Props) {
  const t = useTranslations("trial");
  const graph = useDesignerState((state) => state.graph);
  const mayEdit = useMay("flow.edit");
  const part = useMemo(() => soundPart(graph), [graph]);
  const program = part?.program ?? null;
  const isWhole = part?.graph === graph;
  const test = chosenTest(choice, graph);
  const { order, error } = useTrialOrder({ choice, test, program });
  const { choices, trial } = useTrial({ graph, program, order, test, choice });
  const steps = typeof trial === "object" && trial !== null ? trial : null;
  return (
    <section className={look.view} aria-label={t("label")} onKeyDown={(event) => steps && walk(event, steps)}>
      <header className={look.bar}>
        <strong>{t("label")}</strong>
        <span className={styles.note}>{t("hint")}</span>
        <span className={look.room} />
        {steps && <Walk trial={steps} />}
        {steps && mayEdit && isWhole && !test && (
          <SaveTestButton trial={steps} onSaved={(id) => onChoice(testChoice(id))} />
        )}
        <Button onClick={onClose}>{t("close")}</Button>
      </header>
      <div className={`${look.work} ${styles.work}`}>
        <TrialShelf choice={choice} onChoice={onChoice} choices={choices} program={program} tests={tests} />
        {typeof trial === "string" && <Empty className={styles.empty ?? ""} description={t(EMPTY[trial])} />}
        {error !== null && <FailureNote error={error} />}
        {steps && (
          <Tried key={choice} trial={steps}>
            {part && !isWhole && <Skipped part={part} />}
            {order?.run && <RunPanel run={order.run} trial={steps} />}
            {test && isWhole && (
              <TestPanel {...{ test, tests }} trial={steps} onRemoved={() => onChoice(FIRST_SAMPLE)} />
            )}
          </Tried>
        )}
      </div>
    </section>
  );
}

const EMPTY = { incomplete: "incomplete", no_start: "noStart", order_needed: "orderNeeded" } as const;

/** What is passed over because it is not finished, so that nobody takes the trial for the whole. */
function Skipped({ part }: { readonly part: SoundPart }) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const graph = useDesignerState((state) => state.graph);
  const played = new Set(part.graph.nodes.map(({ id }) => id));
  const names = graph.nodes.filter(({ id }) => !played.has(id)).map((node) => nodeTitle(CATALOGUE, node, language));
  return (
    <p className={styles.stale}>
      {names.length === 0 ? t("skippedWires") : t("skipped", { nodes: names.join(language === "zh" ? "、" : ", ") })}
    </p>
  );
}

type TriedProps = { readonly trial: TrialState; readonly children: ReactNode };

function Tried({ trial, children }: TriedProps) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const graph = useDesignerState((state) => state.graph);
  const [chosen, choose] = useState<string | null>(null);
  const { steps, path } = trial;
  const current = steps.find(({ id }) => id === chosen) ?? steps.at(-1);
  const { failure } = trial.trial.rehearsal;
  return (
    <>
      <div className={`${look.canvas} ${styles.canvas}`}>
        <RunCanvas
          graph={graph}
          nodes={path.nodes}
          edges={path.edges}
          at={current ? [current.node.id] : []}
          selected={current?.node.id ?? null}
          onSelect={(node) => choose(steps.findLast((step) => step.node.id === node)?.id ?? null)}
        />
      </div>
      <aside className={`${look.side} ${styles.side}`} aria-label={t("story")}>
        {children}
        {failure && trial.at === trial.length && (
          <p className={styles.wrong}>{errorSentence(failure.code, failure.params, language)}</p>
        )}
        <TrialOutcome trial={trial} />
        <TrialAnswersPanel trial={trial} />
        <StepList
          steps={steps}
          selected={current?.id ?? null}
          onSelect={choose}
          loadMore={null}
          isLoadingMore={false}
        />
        {current && <StepDetails key={current.id} step={current} />}
      </aside>
    </>
  );
}

function Walk({ trial: { at, length, goTo } }: { readonly trial: TrialState }) {
  const t = useTranslations("trial");
  const button = (name: "first" | "back" | "next" | "last", icon: ReactNode, to: number) => (
    <Button
      icon={icon}
      disabled={to < 1 || to > length || to === at}
      onClick={() => goTo(to)}
      aria-label={t(name)}
      title={t(name)}
    />
  );
  return (
    <>
      {button("first", <StepBackwardOutlined />, 1)}
      {button("back", <CaretLeftOutlined />, at - 1)}
      <span className="ol-figures" aria-live="polite">
        {t("at", { at: String(at), length: String(length) })}
      </span>
      {button("next", <CaretRightOutlined />, at + 1)}
      {button("last", <StepForwardOutlined />, length)}
    </>
  );
}

/** Space, Backspace, Home and End walk through the story, but not while somebody types or presses a button. */
function walk(event: KeyboardEvent, { at, length, goTo }: TrialState): void {
  if (event.target instanceof Element && event.target.closest("input, textarea, [role=combobox]")) return;
  const onButton = event.target instanceof Element && event.target.closest("button") !== null;
  const to = { " ": onButton ? at : at + 1, Backspace: at - 1, Home: 1, End: length }[event.key];
  if (to === undefined || to === at) return;
  event.preventDefault();
  goTo(Math.min(length, Math.max(1, to)));
}
