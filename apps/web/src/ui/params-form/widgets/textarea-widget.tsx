import { Input } from "antd";
import { controlProps, type WidgetProps } from "../widget-props.ts";
import { textOrNone } from "./text-widget.tsx";

/** Several lines of text. */
export function TextareaWidget(props: WidgetProps) {
  const { field, value, onChange, placeholder } = props;
  return (
    <Input.TextArea
      {...controlProps(props)}
      value={typeof value === "string" ? value : ""}
      placeholder={placeholder}
      autoSize={{ minRows: 3, maxRows: 12 }}
      onChange={(event) => onChange(textOrNone(event.target.value, field.nullable))}
    />
  );
}
