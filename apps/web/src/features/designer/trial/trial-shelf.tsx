"use client";

import { EVENT_LABELS } from "@orderloom/schema/event";
import { inLanguage } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import look from "../look/look.module.css";
import styles from "./trial.module.css";
import { TRIAL_SAMPLES } from "./trial-samples.ts";
import type { TrialState } from "./use-trial.ts";
import { orderChoice } from "./use-trial-order.ts";

type Props = {
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
  readonly trial: TrialState | null;
};

const MOST_ORDERS = 20;

/** The orders that can be tried: invented ones for what people forget, and the newest real ones. */
export function TrialShelf({ choice, onChoice, trial }: Props) {
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
      <Group title={t("samples")} entries={samples} choice={choice} onChoice={onChoice} />
      {orders.length > 0 && <Group title={t("orders")} entries={orders} choice={choice} onChoice={onChoice} />}
    </nav>
  );
}

type GroupProps = Omit<Props, "trial"> & {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
};

function Group({ title, entries, choice, onChoice }: GroupProps) {
  return (
    <>
      <h3 className={styles.group}>{title}</h3>
      <ul className={styles.entries}>
        {entries.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={id === choice ? "true" : undefined}
              onClick={() => onChoice(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
