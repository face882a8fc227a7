import type { Json } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import type { ComponentType } from "react";
import type { Field } from "./field.ts";

/** What an editor of one value is given. It is controlled: it shows `value` and tells each change at once. */
export type WidgetProps = {
  readonly field: Field;
  /** The id of the control that the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly value: Json | undefined;
  /** Undefined takes the value out. */
  readonly onChange: (value: Json | undefined) => void;
  readonly language: Language;
  readonly placeholder: string;
  readonly invalid: boolean;
  readonly disabled: boolean;
  /** The ids of the help and the error under the control. */
  readonly describedBy: string | undefined;
};

/** Editors by the name that `.meta({ widget })` gives. */
export type Widgets = Readonly<Record<string, ComponentType<WidgetProps>>>;

/** The part of {@link WidgetProps} that any single control takes as it is. */
export function controlProps(props: WidgetProps) {
  const { id, disabled, invalid, describedBy } = props;
  return {
    id,
    disabled,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    ...(invalid ? { status: "error" as const } : {}),
  };
}
