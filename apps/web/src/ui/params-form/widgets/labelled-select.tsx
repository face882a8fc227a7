import { EVENT_LABELS } from "@orderloom/schema/event";
import type { LocalizedText } from "@orderloom/schema/language";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order-state";
import { REFUND_STATE_FACTS } from "@orderloom/schema/refund-state";
import { ROLE_LABELS } from "@orderloom/schema/role";
import type { WidgetProps } from "../widget-props.ts";
import { ChoiceSelect } from "./choice-select.tsx";

const STATE_LABELS = Object.fromEntries(
  Object.entries(ORDER_STATE_FACTS).map(([state, facts]) => [state, facts.label]),
);

const REFUND_STATE_LABELS = Object.fromEntries(
  Object.entries(REFUND_STATE_FACTS).map(([state, facts]) => [state, facts.label]),
);

export const RoleWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={ROLE_LABELS} />;
export const EventWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={EVENT_LABELS} />;
export const OrderStateWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={STATE_LABELS} />;
export const RefundStateWidget = (props: WidgetProps) => <LabelledSelect {...props} labels={REFUND_STATE_LABELS} />;

/** A list of the product's own words; where the schema allows fewer of them, only those are offered. */
function LabelledSelect(props: WidgetProps & { labels: Readonly<Record<string, LocalizedText>> }) {
  const { labels, field, language } = props;
  const shape = field.shape.type === "list" ? field.shape.item : field.shape;
  const values = shape.type === "choice" ? shape.options : Object.keys(labels);
  const choices = values.map((value) => ({ value, label: labels[value]?.[language] ?? value }));
  return <ChoiceSelect {...props} choices={choices} />;
}
