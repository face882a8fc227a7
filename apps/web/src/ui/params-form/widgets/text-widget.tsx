import { Input } from "antd";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** One line of text. */
export function TextWidget(props: WidgetProps) {
  const { field, value, onChange, placeholder } = props;
  const limit = field.shape.type === "text" ? field.shape.maxLength : null;
  return (
    <Input
      {...controlProps(props)}
      value={typeof value === "string" ? value : ""}
      placeholder={placeholder}
      {...(limit === null ? {} : { maxLength: limit })}
      onChange={(event) => onChange(textOrNone(event.target.value, field.nullable))}
      spellCheck={false}
    />
  );
}

/** An emptied field of a nullable value is null again. */
export function textOrNone(text: string, nullable: boolean): string | null {
  return text === "" && nullable ? null : text;
}
