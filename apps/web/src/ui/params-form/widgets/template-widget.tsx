import { TemplateInput } from "../template-input.tsx";
import { controlProps, type WidgetProps } from "../widget-props.ts";
import { textOrNone } from "./text-widget.tsx";

/** A text that may name variables. */
export function TemplateWidget(props: WidgetProps) {
  const { field, label, value, onChange, placeholder, disabled } = props;
  return (
    <TemplateInput
      control={controlProps(props)}
      label={label}
      text={typeof value === "string" ? value : ""}
      placeholder={placeholder}
      disabled={disabled}
      minRows={3}
      onText={(text) => onChange(textOrNone(text, field.nullable))}
    />
  );
}
