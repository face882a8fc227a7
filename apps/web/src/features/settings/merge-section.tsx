"use client";

import type { MergePolicy } from "@orderloom/schema/order/merge-orders";
import { Form, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Section } from "../../ui/page/section.tsx";
import { useChangeSettings } from "./use-change-settings.ts";

const LONGEST_HOURS = 720;

/** Within which time orders of one receiver are suggested for merging. */
export function MergeSection({ policy }: { policy: MergePolicy }) {
  const t = useTranslations("settings.merge");
  const change = useChangeSettings();
  const [typed, setTyped] = useState<number | null>(policy.hours);
  const keep = () => {
    if (typed === null) setTyped(policy.hours);
    else if (typed !== policy.hours) change({ merge: { hours: typed } });
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <Form layout="vertical">
        <Form.Item label={t("hours")} htmlFor="settings-merge-hours">
          <InputNumber
            id="settings-merge-hours"
            value={typed}
            min={1}
            max={LONGEST_HOURS}
            precision={0}
            suffix={t("unit")}
            style={{ width: 200 }}
            onChange={setTyped}
            onBlur={keep}
            onPressEnter={(event) => event.currentTarget.blur()}
          />
        </Form.Item>
      </Form>
    </Section>
  );
}
