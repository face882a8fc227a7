import { useMemo } from "react";
import { zoneOptions } from "../../zone-options.ts";
import type { WidgetProps } from "../widget-props.ts";
import { ChoiceSelect } from "./choice-select.tsx";

/** A time zone by name or offset. */
export function ZoneWidget(props: WidgetProps) {
  const choices = useMemo(() => zoneOptions(new Date()), []);
  return <ChoiceSelect {...props} choices={choices} />;
}
