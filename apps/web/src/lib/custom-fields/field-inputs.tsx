"use client";

import { inLanguage } from "@orderloom/schema/language";
import { exponentOf } from "@orderloom/schema/money";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import { Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { boxOf, type FilledOrder } from "./field-wishes.ts";

type Props = { readonly fields: readonly CustomField[]; readonly order: FilledOrder };

/** A box for each field, under `fields` in the form. */
export function FieldInputs({ fields, order }: Props) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  if (fields.length === 0) return <p>{t("noneOfOrder")}</p>;
  return fields.map((field) => (
    <Form.Item
      key={field.key}
      name={["fields", field.key]}
      label={inLanguage(field.label, language)}
      initialValue={boxOf(field, order)}
      {...(field.personal && { extra: t(isFilled(field, order) ? "personalFilled" : "personalNote") })}
    >
      <Box field={field} currency={order?.currency ?? null} />
    </Form.Item>
  ));
}

function isFilled({ key }: CustomField, order: FilledOrder): boolean {
  return order?.custom?.[key] === true;
}

type BoxProps = { readonly field: CustomField; readonly currency: string | null };

function Box({ field, currency, ...control }: BoxProps) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  switch (field.type) {
    case "text":
      return <Input {...control} maxLength={500} autoComplete="off" />;
    case "number":
      return <InputNumber {...control} style={WIDE} />;
    case "money":
      return <InputNumber {...control} style={WIDE} suffix={currency} precision={exponentOf(currency ?? "CNY")} />;
    case "moment":
      return <Input {...control} type="datetime-local" style={WIDE} />;
    case "boolean":
      return (
        <Radio.Group
          {...control}
          optionType="button"
          options={YES_NO.map(([value, word]) => ({ value, label: t(word) }))}
        />
      );
    case "choice":
      return (
        <Select<string>
          {...control}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={field.options.map(({ value, label }) => ({ value, label: inLanguage(label, language) }))}
        />
      );
  }
}

const WIDE = { width: 240 } as const;
const YES_NO = [
  [true, "yes"],
  [false, "no"],
] as const;
