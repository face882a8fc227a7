"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import CloseCircleFilled from "@ant-design/icons/CloseCircleFilled";
import type { Program } from "@orderloom/engine/program";
import { inLanguage } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import look from "../look/look.module.css";
import { useDesignerState } from "../store/designer-context.tsx";
import { useFlowId } from "../store/flow-context.tsx";
import styles from "./trial.module.css";
import { TrialStartPart } from "./trial-start-part.tsx";
import type { TestsNow } from "./use-tests.ts";
import type { TrialChoices } from "./use-trial.ts";
import { NO_ORDER, orderChoice, runChoice, testChoice } from "./use-trial-order.ts";

type Props = {
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
  readonly choices: TrialChoices | null;
  readonly program: Program | null;
  readonly tests: TestsNow;
};

type Ways = Pick<Props, "choice" | "onChoice">;

const MOST_ORDERS = 20;

/** What can be tried: the starts of the flow, invented orders for what people forget, and the newest real ones. */
export function TrialShelf({ choice, onChoice, choices, program, tests }: Props) {
  const t = useTranslations("trial");
  const { language } = useReader();
  const trpc = useTRPC();
  const all = { states: [], channel: null, shopId: null, number: "", after: null };
  const { data } = useQuery(trpc.orders.list.queryOptions(all));
  const samples = TRIAL_SAMPLES.map(({ id, name }) => ({ id, name: inLanguage(name, language) }));
  const orders = (data?.items ?? []).slice(0, MOST_ORDERS).map(({ id, orderNo, payable, currency }) => ({
    id: orderChoice(id),
    name: `${orderNo} ${formatMoney({ minor: payable, currency }, language)}`,
  }));
  const need = choices?.need ?? "required";
  return (
    <nav className={`${look.side} ${styles.shelf}`} aria-label={t("shelf")}>
      {choices && program && <TrialStartPart choices={choices} program={program} />}
      <TestGroup tests={tests} choice={choice} onChoice={onChoice} />
      <RunGroup choice={choice} onChoice={onChoice} />
      {need === "none" && <p className={styles.note}>{t("noOrderNeeded")}</p>}
      {need === "optional" && (
        <Group
          title={t("about")}
          entries={[{ id: NO_ORDER, name: t("noOrder") }]}
          choice={choice}
          onChoice={onChoice}
        />
      )}
      {need !== "none" && <Group title={t("samples")} entries={samples} choice={choice} onChoice={onChoice} />}
      {need !== "none" && orders.length > 0 && (
        <Group title={t("orders")} entries={orders} choice={choice} onChoice={onChoice} />
      )}
    </nav>
  );
}

/** The tests of the flow, green and red; pale for the moment until they are played after an edit. */
function TestGroup({ tests, ...ways }: Ways & Pick<Props, "tests">) {
  const t = useTranslations("trial.tests");
  const kept = useDesignerState(({ graph }) => graph.trials?.tests);
  if (!kept || kept.length === 0) return null;
  const entries = kept.map(({ id, name }) => {
    const known = tests.results.get(id);
    if (known === undefined) return { id: testChoice(id), name };
    return { id: testChoice(id), name, verdict: known ? ("red" as const) : ("green" as const) };
  });
  const green = String(kept.length - tests.red.length);
  const title = t(tests.results.size > 0 ? "title" : "titleNotRun", { green, count: String(kept.length) });
  return (
    <div data-stale={tests.isStale} className={styles.tests}>
      <Group title={title} entries={entries} {...ways} />
    </div>
  );
}

const MOST_RUNS = 8;

/** The newest runs of the flow, to step through the draft with what they began with. */
function RunGroup(ways: Ways) {
  const t = useTranslations("trial.run");
  const statuses = useTranslations("runs.statuses");
  const format = useFormatter();
  const trpc = useTRPC();
  const flowId = useFlowId();
  const query = { status: null, flowId, orderId: null, after: null };
  const { data } = useQuery(trpc.runs.list.queryOptions(query, { enabled: useMay("run.read") }));
  const runs = (data?.items ?? []).slice(0, MOST_RUNS);
  if (runs.length === 0) return null;
  const entries = runs.map(({ id, orderNo, status, startedAt }) => ({
    id: runChoice(id),
    name: `${orderNo ?? format.dateTime(new Date(startedAt), { dateStyle: "short", timeStyle: "short" })} · ${statuses(status)}`,
  }));
  return <Group title={t("newest")} entries={entries} {...ways} />;
}

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly verdict?: "green" | "red";
};

type GroupProps = Ways & { readonly title: string; readonly entries: readonly Entry[] };

function Group({ title, entries, choice, onChoice }: GroupProps) {
  return (
    <>
      <h3 className={styles.group}>{title}</h3>
      <ul className={styles.entries}>
        {entries.map(({ id, name, verdict }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={id === choice ? "true" : undefined}
              onClick={() => onChoice(id)}
            >
              {verdict && <Verdict verdict={verdict} />}
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: "green" | "red" }) {
  const t = useTranslations("trial.tests");
  const Mark = verdict === "red" ? CloseCircleFilled : CheckCircleFilled;
  return <Mark className={styles[verdict] ?? ""} role="img" aria-label={t(verdict)} />;
}
