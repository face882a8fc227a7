import { Switch } from "antd";
import type { WidgetProps } from "../widget-props.ts";

export function SwitchWidget({ field, id, label, value, onChange, disabled, describedBy }: WidgetProps) {
  const checked = typeof value === "boolean" ? value : field.initial === true;
  return (
    <Switch
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      checked={checked}
      onChange={(next) => onChange(next)}
    />
  );
}
