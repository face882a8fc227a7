import { Select } from "antd";
import type { Choice } from "../choices.tsx";
import { controlProps, type WidgetProps } from "../widget-props.ts";

type Props = WidgetProps & { readonly choices: readonly Choice[]; readonly loading?: boolean };

/** One or several of a list, searched by name. A value that is not in the list stays visible as it is. */
export function ChoiceSelect(props: Props) {
  const { field, value, onChange, placeholder, choices, loading = false } = props;
  const several = field.shape.type === "list";
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === "string") : value;
  const options = choices.map(({ value: key, label, note }) => ({
    value: key,
    label: note ? `${label} · ${note}` : label,
  }));
  const empty = field.nullable ? null : several ? [] : undefined;
  return (
    <Select
      {...controlProps(props)}
      style={{ width: "100%" }}
      {...(several ? { mode: "multiple" as const, maxTagCount: "responsive" as const } : {})}
      value={chosen ?? (several ? [] : null)}
      options={options}
      loading={loading}
      placeholder={placeholder}
      allowClear={field.nullable || field.optional}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(next) => onChange(isEmpty(next) ? empty : next)}
    />
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
