import { type ChoiceKind, useChoices } from "../choices.tsx";
import type { WidgetProps } from "../widget-props.ts";
import { ChoiceSelect } from "./choice-select.tsx";

export const PersonWidget = (props: WidgetProps) => <ServerSelect {...props} kind="person" />;
export const ChainWidget = (props: WidgetProps) => <ServerSelect {...props} kind="chain" />;
export const ConnectionWidget = (props: WidgetProps) => <ServerSelect {...props} kind="connection" />;
export const ShopWidget = (props: WidgetProps) => <ServerSelect {...props} kind="shop" />;

export const FlowWidget = (props: WidgetProps) => <ServerSelect {...props} kind="flow" />;
export const CalendarWidget = (props: WidgetProps) => <ServerSelect {...props} kind="calendar" />;

export const CustomFieldWidget = (props: WidgetProps) => <ServerSelect {...props} kind="custom-field" />;

/** A list that only the server knows. */
function ServerSelect(props: WidgetProps & { kind: ChoiceKind }) {
  const { items, loading } = useChoices(props.kind, props.field.meta);
  return <ChoiceSelect {...props} choices={items} loading={loading} />;
}
