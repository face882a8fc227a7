"use client";

import { STOCK_POLICY_RANGES, type StockPolicy } from "@orderloom/schema/stock/stock-policy";
import { Form, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Section } from "../../ui/page/section.tsx";
import { useChangeSettings } from "./use-change-settings.ts";

const FIELDS = ["unpaidMinutes", "checkoutMinutes", "unpaidPerBuyer", "presaleBelow"] as const;

/** How long pieces are kept for whom, and from when on a SKU is sold as pre-sale. */
export function StockSection({ policy }: { policy: StockPolicy }) {
  const t = useTranslations("settings.stock");
  return (
    <Section title={t("title")} text={t("text")}>
      <Form layout="vertical">
        {FIELDS.map((field) => (
          <PolicyField key={`${field} ${policy[field]}`} field={field} value={policy[field]} />
        ))}
      </Form>
    </Section>
  );
}

type FieldProps = { readonly field: (typeof FIELDS)[number]; readonly value: number };

/** A number of the policy; kept when one leaves the field. What is out of range is brought into it by the field. */
function PolicyField({ field, value }: FieldProps) {
  const t = useTranslations("settings.stock");
  const change = useChangeSettings();
  const [typed, setTyped] = useState<number | null>(value);
  const fieldId = `settings-stock-${field}`;
  const [min, max] = STOCK_POLICY_RANGES[field];
  const keep = () => {
    if (typed === null) setTyped(value);
    else if (typed !== value) change({ stock: { [field]: typed } });
  };
  return (
    <Form.Item label={t(`${field}.label`)} htmlFor={fieldId} extra={t(`${field}.means`)}>
      <InputNumber
        id={fieldId}
        value={typed}
        min={min}
        max={max}
        precision={0}
        suffix={t(`${field}.unit`)}
        style={{ width: 200 }}
        onChange={setTyped}
        onBlur={keep}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </Form.Item>
  );
}
