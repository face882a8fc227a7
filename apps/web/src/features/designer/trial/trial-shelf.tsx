"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import CloseCircleFilled from "@ant-design/icons/CloseCircleFilled";
import { inLanguage } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { EVENT_LABELS } from "@orderloom/schema/order/event";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslations } from "next-intl";
import { TRIAL_SAMPLES } from "../../../lib/trial/trial-samples.ts";
import { useMay, useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import look from "../look/look.module.css";
import { useDesignerState } from "../store/designer-context.tsx";
import { useFlowId } from "../store/flow-context.tsx";
import styles from "./trial.module.css";
import type { TestsNow } from "./use-tests.ts";
import type { TrialState } from "./use-trial.ts";
import { orderChoice, runChoice, testChoice } from "./use-trial-order.ts";

type Props = {
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
  readonly trial: TrialState | null;
  readonly tests: TestsNow;
};

const MOST_ORDERS = 20;

/** The orders that can be tried: invented ones for what people forget, and the newest real ones. */
export function TrialShelf({ choice, onChoice, trial, tests }: Props) {
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
  return (
    <nav className={`${look.side} ${styles.shelf}`} aria-label={t("shelf")}>
      {trial && trial.events.length > 1 && (
        <Select
          size="small"
          aria-label={t("event")}
          value={trial.event}
          options={trial.events.map((value) => ({ value, label: inLanguage(EVENT_LABELS[value], language) }))}
          onChange={trial.setEvent}
        />
      )}
      <TestGroup tests={tests} choice={choice} onChoice={onChoice} />
      <RunGroup choice={choice} onChoice={onChoice} />
      <Group title={t("samples")} entries={samples} choice={choice} onChoice={onChoice} />
      {orders.length > 0 && <Group title={t("orders")} entries={orders} choice={choice} onChoice={onChoice} />}
    </nav>
  );
}

/** The tests of the flow, green and red; pale for the moment until they are played after an edit. */
function TestGroup({ tests, ...ways }: Omit<Props, "trial">) {
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

/** The newest runs of the flow that were about an order, to step through the draft with what they began with. */
function RunGroup(ways: Omit<Props, "trial" | "tests">) {
  const t = useTranslations("trial.run");
  const statuses = useTranslations("runs.statuses");
  const trpc = useTRPC();
  const flowId = useFlowId();
  const query = { status: null, flowId, orderId: null, after: null };
  const { data } = useQuery(trpc.runs.list.queryOptions(query, { enabled: useMay("run.read") }));
  const runs = (data?.items ?? []).filter(({ orderNo }) => orderNo !== null).slice(0, MOST_RUNS);
  if (runs.length === 0) return null;
  const entries = runs.map(({ id, orderNo, status }) => ({
    id: runChoice(id),
    name: `${orderNo} · ${statuses(status)}`,
  }));
  return <Group title={t("newest")} entries={entries} {...ways} />;
}

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly verdict?: "green" | "red";
};

type GroupProps = Omit<Props, "trial" | "tests"> & { readonly title: string; readonly entries: readonly Entry[] };

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
