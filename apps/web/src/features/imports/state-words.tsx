"use client";

import type { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { ORDER_STATE_FACTS, ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { Select, Space } from "antd";
import { useLocale, useTranslations } from "next-intl";
import type { ProposalView } from "./import-row.ts";

type Props = {
  readonly mapping: ImportMapping;
  readonly questions: ProposalView["proposal"]["questions"];
  readonly onChange: (mapping: ImportMapping) => void;
};

/** What the words of the status column mean, and the state of orders that say nothing. */
export function StateWords({ mapping, questions, onChange }: Props) {
  const t = useTranslations("imports.states");
  const language = useLocale() === "zh" ? "zh" : "en";
  const options = ORDER_STATES.map((value) => ({ value, label: ORDER_STATE_FACTS[value].label[language] }));
  const unknown = questions.flatMap((question) => (question.code === "status" ? [question.word] : []));
  const words = [...new Set([...unknown, ...Object.keys(mapping.states)])];
  const field = (label: string, value: OrderState | undefined, set: (state: OrderState) => void) => (
    <Space key={label} size={4}>
      <span>{label}</span>
      <Select
        aria-label={label}
        size="small"
        {...(value !== undefined && { value })}
        placeholder={t("choose")}
        options={options}
        onChange={set}
        style={{ width: 140 }}
      />
    </Space>
  );
  return (
    <Space wrap size={[16, 8]}>
      {field(t("default"), mapping.defaultState, (defaultState) => onChange({ ...mapping, defaultState }))}
      {words.map((word) =>
        field(word, mapping.states[word], (state) =>
          onChange({ ...mapping, states: { ...mapping.states, [word]: state } }),
        ),
      )}
    </Space>
  );
}
