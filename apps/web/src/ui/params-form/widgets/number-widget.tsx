import { InputNumber } from "antd";
import { controlProps, type WidgetProps } from "../widget-props.ts";

export function NumberWidget(props: WidgetProps) {
  const { field, value, onChange, placeholder } = props;
  const { shape } = field;
  return (
    <InputNumber
      {...controlProps(props)}
      style={{ width: "100%" }}
      value={typeof value === "number" ? value : null}
      placeholder={placeholder}
      {...(shape.type === "number" && shape.whole ? { precision: 0 } : {})}
      onChange={(next) => onChange(typeof next === "number" ? next : field.nullable ? null : undefined)}
    />
  );
}
