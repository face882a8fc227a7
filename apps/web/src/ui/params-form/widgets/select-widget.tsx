import { useFieldWords } from "../field-words.tsx";
import type { WidgetProps } from "../widget-props.ts";
import { ChoiceSelect } from "./choice-select.tsx";

/** One of a closed list. */
export function SelectWidget(props: WidgetProps) {
  const { shape } = props.field;
  const options = shape.type === "list" ? shape.item : shape;
  const words = useFieldWords();
  const choices =
    options.type === "choice"
      ? options.options.map((value) => ({ value, label: words.option(props.field, value) }))
      : [];
  return <ChoiceSelect {...props} choices={choices} />;
}
