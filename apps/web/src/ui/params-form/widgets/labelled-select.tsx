import type { LocalizedText } from "@orderloom/schema/language";
import type { WidgetProps } from "../widget-props.ts";
import { WIDGET_WORDS } from "../widget-words.ts";
import { ChoiceSelect } from "./choice-select.tsx";

export const RoleWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={WIDGET_WORDS.role} />;
export const EventWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={WIDGET_WORDS.event} />;
export const OrderStateWidget = (props: WidgetProps) => (
  <LabelledSelect {...props} labels={WIDGET_WORDS["order-state"]} />
);
export const RefundStateWidget = (props: WidgetProps) => (
  <LabelledSelect {...props} labels={WIDGET_WORDS["refund-state"]} />
);

/** A list of the product's own words; where the schema allows fewer of them, only those are offered. */
function LabelledSelect(props: WidgetProps & { labels: Readonly<Record<string, LocalizedText>> }) {
  const { labels, field, language } = props;
  const shape = field.shape.type === "list" ? field.shape.item : field.shape;
  const values = shape.type === "choice" ? shape.options : Object.keys(labels);
  const choices = values.map((value) => ({ value, label: labels[value]?.[language] ?? value }));
  return <ChoiceSelect {...props} choices={choices} />;
}
