import { isJsonObject, type Json } from "@orderloom/schema/json";
import { formatDecimal, Money, parseAmount } from "@orderloom/schema/money";
import { Input, Select, Space } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { currencyOptions } from "../currency-options.ts";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** An amount typed as people write it, kept in minor units, always with its currency. */
export function MoneyWidget(props: WidgetProps) {
  const { id, label, value, onChange, placeholder, language, disabled, field } = props;
  const t = useTranslations("paramsForm");
  const [draft, setDraft] = useState<string | null>(null);
  const money = Money.safeParse(value);
  const currency = currencyOf(value);
  const shown = draft ?? (money.success ? formatDecimal(money.data.minor, money.data.currency) : "");
  const type = (text: string) => {
    setDraft(text);
    const minor = parseAmount(text.replaceAll(/[,，\s]/g, ""), currency);
    if (minor !== null) onChange({ minor, currency });
    else if (text.trim() === "") onChange(field.nullable ? null : undefined);
  };
  const switchTo = (next: string) => {
    const minor = parseAmount(shown.replaceAll(/[,，\s]/g, ""), next);
    setDraft(null);
    onChange({ minor: minor ?? 0, currency: next });
  };
  return (
    <Space.Compact block>
      <Select
        aria-label={`${label} (${t("currency")})`}
        style={{ width: 96 }}
        disabled={disabled}
        value={currency}
        options={currencyOptions(language)}
        optionRender={(option) => option.data.note}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "note" }}
        onChange={switchTo}
      />
      <Input
        {...controlProps(props)}
        id={id}
        inputMode="decimal"
        className="ol-figures"
        value={shown}
        placeholder={placeholder || "1200.00"}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </Space.Compact>
  );
}

function currencyOf(value: Json | undefined): string {
  const currency = isJsonObject(value) ? value["currency"] : undefined;
  return typeof currency === "string" ? currency : "CNY";
}
