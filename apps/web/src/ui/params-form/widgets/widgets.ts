import type { Field } from "../field.ts";
import type { Widgets } from "../widget-props.ts";
import { DurationWidget } from "./duration-widget.tsx";
import { EventWidget, OrderStateWidget, RefundStateWidget, RoleWidget } from "./labelled-select.tsx";
import { LocalizedWidget } from "./localized-widget.tsx";
import { MoneyWidget } from "./money-widget.tsx";
import { NumberWidget } from "./number-widget.tsx";
import { RecordWidget } from "./record-widget.tsx";
import { SelectWidget } from "./select-widget.tsx";
import {
  CalendarWidget,
  ChainWidget,
  ConnectionWidget,
  CustomFieldWidget,
  FlowWidget,
  PersonWidget,
  ShopWidget,
} from "./server-select.tsx";
import { StringListWidget } from "./string-list-widget.tsx";
import { SwitchWidget } from "./switch-widget.tsx";
import { TemplateWidget } from "./template-widget.tsx";
import { TextWidget } from "./text-widget.tsx";
import { TextareaWidget } from "./textarea-widget.tsx";
import { ZoneWidget } from "./zone-widget.tsx";

/** The editors every form knows. Those of rules and templates come from the caller. */
export const WIDGETS: Widgets = {
  text: TextWidget,
  textarea: TextareaWidget,
  localized: LocalizedWidget,
  money: MoneyWidget,
  duration: DurationWidget,
  role: RoleWidget,
  person: PersonWidget,
  chain: ChainWidget,
  connection: ConnectionWidget,
  shop: ShopWidget,
  flow: FlowWidget,
  calendar: CalendarWidget,
  "custom-field": CustomFieldWidget,
  "order-state": OrderStateWidget,
  "refund-state": RefundStateWidget,
  event: EventWidget,
  zone: ZoneWidget,
  select: SelectWidget,
  number: NumberWidget,
  switch: SwitchWidget,
  "string-list": StringListWidget,
  record: RecordWidget,
  template: TemplateWidget,
};

const LONG_TEXT = 500;

/** The editor's name for a field: what its schema asks for, else what its shape suggests. */
export function widgetNameOf({ widget, shape }: Field): string {
  if (widget !== null) return widget;
  switch (shape.type) {
    case "text":
      return shape.maxLength !== null && shape.maxLength > LONG_TEXT ? "textarea" : "text";
    case "choice":
      return "select";
    case "list":
      return shape.item.type === "choice" ? "select" : "string-list";
    case "boolean":
      return "switch";
    case "number":
      return "number";
    case "record":
      return "record";
    case "group":
    case "variant":
    case "any":
      return shape.type;
  }
}
