"use client";

import { isJsonObject, type Json } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import { Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import type { Field, FieldShape } from "./field.ts";
import { useFieldWords } from "./field-words.tsx";
import styles from "./params-form.module.css";
import { setField } from "./set-field.ts";
import type { Widgets } from "./widget-props.ts";
import { widgetNameOf } from "./widgets/widgets.ts";

/** What all fields of one form share. */
export type FormFacts = {
  readonly id: string;
  readonly editors: Widgets;
  readonly errors: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly disabled: boolean;
};

export type FieldRowProps = {
  readonly field: Field;
  readonly form: FormFacts;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
};

/** A field with its label, its control, and under it what helps or what is wrong. */
export function FieldRow({ field, form, value, onChange }: FieldRowProps) {
  const t = useTranslations("paramsForm");
  const words = useFieldWords();
  const Widget = form.editors[widgetNameOf(field)];
  if (!Widget) return <NestedFields field={field} form={form} value={value} onChange={onChange} />;
  const id = `${form.id}-${field.path}`;
  const label = words.label(field);
  const help = words.help(field);
  const unit = words.unit(field);
  const error = form.errors[field.path];
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {unit && <span className={styles.aside}>{unit}</span>}
        {mayStayEmpty(field) && <span className={styles.aside}>{t("optional")}</span>}
      </label>
      <Widget
        field={field}
        id={id}
        label={label}
        value={value === undefined ? field.initial : value}
        onChange={onChange}
        language={form.language}
        placeholder={words.placeholder(field)}
        invalid={error !== undefined}
        disabled={form.disabled}
        describedBy={described || undefined}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A group of fields, or one of several groups, under one heading. */
function NestedFields(props: FieldRowProps) {
  const { field, form, value, onChange } = props;
  const words = useFieldWords();
  const object = isJsonObject(value) ? value : {};
  const { shape } = field;
  if (shape.type !== "group" && shape.type !== "variant") return null;
  const help = words.help(field);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{words.label(field)}</legend>
      {shape.type === "variant" && <VariantFields {...props} shape={shape} />}
      {shape.type === "group" &&
        shape.fields.map((child) => (
          <FieldRow
            key={child.path}
            field={child}
            form={form}
            value={object[child.name]}
            onChange={(next) => onChange(setField(object, child.name, next))}
          />
        ))}
      {help && <p className={styles.help}>{help}</p>}
    </fieldset>
  );
}

type VariantProps = FieldRowProps & { shape: Extract<FieldShape, { type: "variant" }> };

/** Few variants are shown side by side, many in a list. */
const SIDE_BY_SIDE = 3;

/** Chooses a variant and edits its fields; choosing another starts it empty. */
function VariantFields({ field, form, value, onChange, shape }: VariantProps) {
  const words = useFieldWords();
  const object = isJsonObject(value) ? value : {};
  const chosen = shape.variants.find((variant) => variant.value === object[shape.tag]);
  const options = shape.variants.map((variant) => ({
    value: variant.value,
    label: words.option(field, variant.value),
  }));
  const choose = (next: string) => onChange({ [shape.tag]: next });
  const control = { "aria-label": words.label(field), disabled: form.disabled, options };
  return (
    <>
      {options.length <= SIDE_BY_SIDE ? (
        <Segmented {...control} block value={chosen?.value ?? ""} onChange={choose} />
      ) : (
        <Select {...control} value={chosen?.value ?? null} onChange={choose} style={{ width: "100%" }} />
      )}
      {chosen?.fields.map((child) => (
        <FieldRow
          key={child.path}
          field={child}
          form={form}
          value={object[child.name]}
          onChange={(next) => onChange(setField(object, child.name, next))}
        />
      ))}
    </>
  );
}

/** What has a default that says something is not left empty, it is left as it is. */
function mayStayEmpty({ nullable, optional, initial }: Field): boolean {
  return nullable || (optional && (initial === undefined || initial === ""));
}
