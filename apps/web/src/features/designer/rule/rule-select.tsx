"use client";

import { Select } from "antd";
import type { VersatileSelectorProps } from "react-querybuilder";

type Choice = { readonly value: string; readonly label: string };
type Listed = Choice | { readonly options: readonly Choice[] };

/** Chooses a field, an operator or a combinator; searched by name, and named for screen readers. */
export function RuleSelect({ options, value, handleOnChange, title, disabled, className }: VersatileSelectorProps) {
  const listed: readonly Listed[] = options;
  const choices = listed.flatMap((option) => ("options" in option ? option.options : [option]));
  return (
    <Select
      className={className ?? ""}
      size="small"
      aria-label={title ?? ""}
      disabled={disabled ?? false}
      value={value ?? ""}
      options={choices.map(({ value: key, label }) => ({ value: key, label }))}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      onChange={(next: string) => handleOnChange(next)}
    />
  );
}
