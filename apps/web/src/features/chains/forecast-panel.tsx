"use client";

import ExperimentOutlined from "@ant-design/icons/ExperimentOutlined";
import type { ChainDefinition } from "@orderloom/schema/approval/approval-chain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { AmountInput } from "./amount-input.tsx";
import editor from "./chain-editor.module.css";
import type { ChainPersonRow } from "./chain-row.ts";
import styles from "./forecast-panel.module.css";
import { ForecastSteps } from "./forecast-steps.tsx";

type Props = { readonly definition: ChainDefinition; readonly people: readonly ChainPersonRow[] };

/** Who would be asked for an amount, of the people there are today, as the chain stands on the screen. */
export function ForecastPanel({ definition, people }: Props) {
  const t = useTranslations("chains.forecast");
  const trpc = useTRPC();
  const reader = useReader();
  const currency = definition.tiers?.currency ?? reader.currency;
  const [minor, setMinor] = useState(500_00);
  const [requesterId, setRequesterId] = useState<string | null>(null);
  const sample = useDeferredValue({ definition, amount: { minor, currency }, requesterId });
  const query = useQuery(trpc.chains.forecast.queryOptions(sample, { placeholderData: keepPreviousData }));
  return (
    <aside className={styles.panel} aria-label={t("title")}>
      <h2>
        <ExperimentOutlined aria-hidden /> {t("title")}
      </h2>
      <p className={editor.caption}>{t("text")}</p>
      <div className={styles.sample}>
        <AmountInput label={t("amount")} minor={minor} currency={currency} onChange={setMinor} />
        <Select
          aria-label={t("requester")}
          allowClear
          placeholder={t("requester")}
          value={requesterId}
          showSearch={{ optionFilterProp: "label" }}
          options={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(personId: string | null | undefined) => setRequesterId(personId ?? null)}
        />
      </div>
      {query.error && <FailureNote error={query.error} onRetry={query.refetch} />}
      {query.data ? <ForecastSteps forecast={query.data} /> : !query.error && <Skeleton active />}
    </aside>
  );
}
