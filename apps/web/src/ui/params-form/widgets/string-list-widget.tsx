import { Select } from "antd";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** Short texts, each closed with Enter or a comma. */
export function StringListWidget(props: WidgetProps) {
  const { field, value, onChange, placeholder } = props;
  const items = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  return (
    <Select
      {...controlProps(props)}
      mode="tags"
      open={false}
      suffixIcon={null}
      style={{ width: "100%" }}
      tokenSeparators={[",", "，", "\n"]}
      value={items}
      placeholder={placeholder}
      onChange={(next: string[]) => onChange(next.length === 0 && field.nullable ? null : next)}
    />
  );
}
