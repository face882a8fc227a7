import { InputNumber, Select, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { largestUnitOf, UNITS, UNITS_MS, type Unit } from "../duration-units.ts";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** A span of time in the unit it is thought in; kept in milliseconds. */
export function DurationWidget(props: WidgetProps) {
  const { label, value, onChange, disabled, field } = props;
  const t = useTranslations("paramsForm");
  const valueMs = typeof value === "number" ? value : null;
  const [picked, setPicked] = useState<Unit | null>(null);
  const unit = picked ?? largestUnitOf(valueMs);
  const change = (count: number | null, next: Unit) => {
    setPicked(next);
    onChange(count === null ? (field.nullable ? null : undefined) : Math.round(count * UNITS_MS[next]));
  };
  const count = valueMs === null ? null : valueMs / UNITS_MS[unit];
  return (
    <Space.Compact block>
      <InputNumber
        {...controlProps(props)}
        style={{ width: "100%" }}
        min={0}
        value={count}
        onChange={(next) => change(typeof next === "number" ? next : null, unit)}
      />
      <Select
        aria-label={`${label} (${t("unit")})`}
        style={{ width: 112 }}
        disabled={disabled}
        value={unit}
        options={UNITS.map((key) => ({ value: key, label: t(`units.${key}`) }))}
        onChange={(next) => change(count, next)}
      />
    </Space.Compact>
  );
}
