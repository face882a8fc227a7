"use client";

import { isJsonObject, type Json } from "@orderloom/schema/json";
import { inLanguage, type Language } from "@orderloom/schema/language";
import { Money } from "@orderloom/schema/money";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { Input, InputNumber, Select } from "antd";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useChoices } from "../../../ui/params-form/choices.tsx";
import type { Field } from "../../../ui/params-form/field.ts";
import { MoneyWidget } from "../../../ui/params-form/widgets/money-widget.tsx";
import { MomentEditor } from "./moment-editor.tsx";
import type { Scalar } from "./rule-query.ts";

export type EditorProps<Value> = {
  readonly field: OrderField;
  readonly language: Language;
  readonly label: string;
  readonly disabled: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One value of a field's type. Null while nothing is entered. */
export function ScalarEditor(props: EditorProps<Scalar>) {
  const { field } = props;
  switch (field.type) {
    case "money":
      return <AmountEditor {...props} />;
    case "number":
      return <NumberEditor {...props} />;
    case "boolean":
      return <YesNoEditor {...props} />;
    case "moment":
      return <MomentEditor {...props} />;
    case "choice":
      return <ChoiceEditor {...props} />;
    case "text":
    case "tags":
      return field.path === "shopId" ? <ShopEditor {...props} /> : <TextEditor {...props} />;
  }
}

/** Several values: from the field's choices, or typed one after the other. */
export function ListEditor({ field, language, label, disabled, value, onChange }: EditorProps<readonly Scalar[]>) {
  const shops = useChoices("shop", {});
  const options = field.path === "shopId" ? [...shops.items] : choicesOf(field, language);
  return (
    <Select
      mode={options.length > 0 ? "multiple" : "tags"}
      size="small"
      aria-label={label}
      disabled={disabled}
      style={{ width: "100%" }}
      value={value.filter((item) => typeof item === "string")}
      options={options}
      tokenSeparators={[",", "，"]}
      showSearch={{ optionFilterProp: "label" }}
      {...(options.length > 0 ? {} : { open: false, suffixIcon: null })}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}

const AMOUNT_FIELD: Omit<Field, "name" | "path"> = {
  shape: { type: "any" },
  widget: "money",
  meta: {},
  nullable: true,
  optional: false,
  initial: undefined,
};

function AmountEditor({ field, language, label, disabled, value, onChange }: EditorProps<Scalar>) {
  const id = useId();
  const money: Json = isJsonObject(value) ? value : null;
  return (
    <>
      <label htmlFor={id} className="ol-hidden">
        {label}
      </label>
      <MoneyWidget
        field={{ ...AMOUNT_FIELD, name: field.path, path: field.path }}
        id={id}
        label={label}
        value={money}
        onChange={(next) => onChange(Money.safeParse(next).data ?? null)}
        language={language}
        placeholder=""
        invalid={false}
        disabled={disabled}
        describedBy={undefined}
      />
    </>
  );
}

function NumberEditor({ field, language, label, disabled, value, onChange }: EditorProps<Scalar>) {
  return (
    <InputNumber
      size="small"
      aria-label={label}
      disabled={disabled}
      style={{ width: "100%" }}
      suffix={field.unit && inLanguage(field.unit, language)}
      value={typeof value === "number" ? value : null}
      onChange={(next) => onChange(next)}
    />
  );
}

function YesNoEditor({ label, disabled, value, onChange }: EditorProps<Scalar>) {
  const t = useTranslations("common");
  return (
    <Select
      size="small"
      aria-label={label}
      disabled={disabled}
      style={{ width: "100%" }}
      value={value === false ? "no" : "yes"}
      options={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
      onChange={(next: string) => onChange(next === "yes")}
    />
  );
}

function ChoiceEditor({ field, language, label, disabled, value, onChange }: EditorProps<Scalar>) {
  return (
    <Select
      size="small"
      aria-label={label}
      disabled={disabled}
      style={{ width: "100%" }}
      value={typeof value === "string" ? value : null}
      options={choicesOf(field, language)}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

function ShopEditor({ label, disabled, value, onChange }: EditorProps<Scalar>) {
  const { items, loading } = useChoices("shop", {});
  return (
    <Select
      size="small"
      aria-label={label}
      disabled={disabled}
      loading={loading}
      style={{ width: "100%" }}
      value={typeof value === "string" ? value : null}
      options={[...items]}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(next: string) => onChange(next)}
    />
  );
}

function TextEditor({ label, disabled, value, onChange }: EditorProps<Scalar>) {
  return (
    <Input
      size="small"
      aria-label={label}
      disabled={disabled}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function choicesOf(field: OrderField, language: Language): { value: string; label: string }[] {
  return (field.choices ?? []).map((choice) => ({ value: choice.value, label: inLanguage(choice.label, language) }));
}
