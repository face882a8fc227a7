"use client";

import { isJsonObject, type JsonObject } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import { useId, useMemo } from "react";
import type { z } from "zod";
import { describeFields } from "./describe-fields.ts";
import { FieldRow } from "./field-row.tsx";
import { FieldWordsProvider, type ParamLabels } from "./field-words.tsx";
import styles from "./params-form.module.css";
import { setField } from "./set-field.ts";
import type { Widgets } from "./widget-props.ts";
import { WIDGETS } from "./widgets/widgets.ts";

export type ParamsFormProps = {
  /** An object schema; its fields are drawn in their order. */
  readonly schema: z.ZodType;
  readonly labels: ParamLabels;
  readonly value: JsonObject;
  /** Called with the whole new value at every change; what is typed may be incomplete. */
  readonly onChange: (value: JsonObject) => void;
  /** Sentences by path: `title`, `audience.role`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Editors of the caller's own, by widget name; they win over ours. */
  readonly widgets?: Widgets;
  readonly disabled?: boolean;
};

/** A form made of a zod schema: one field a parameter, edited as its type and its `.meta({ widget })` say. */
export function ParamsForm(props: ParamsFormProps) {
  const { schema, labels, value, onChange, errors, language, widgets, disabled = false } = props;
  const id = useId();
  const source = useMemo(() => ({ labels, language }), [labels, language]);
  const editors = useMemo(() => ({ ...WIDGETS, ...widgets }), [widgets]);
  return (
    <FieldWordsProvider source={source}>
      <div className={styles.form}>
        {describeFields(schema).map((field) => (
          <FieldRow
            key={field.path}
            field={field}
            form={{ id, editors, errors, language, disabled }}
            value={isJsonObject(value) ? value[field.name] : undefined}
            onChange={(next) => onChange(setField(value, field.name, next))}
          />
        ))}
      </div>
    </FieldWordsProvider>
  );
}
