"use client";

import { formatDecimal, parseAmount } from "@orderloom/schema/money";
import { Input } from "antd";
import { useState } from "react";

type Props = {
  readonly label: string;
  /** Null where nothing is typed yet. */
  readonly minor: number | null;
  readonly currency: string;
  readonly onChange: (minor: number) => void;
};

/** An amount typed as people write it, kept in minor units. What is no amount yet changes nothing. */
export function AmountInput({ label, minor, currency, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const type = (text: string) => {
    setDraft(text);
    const parsed = parseAmount(text.replaceAll(/[,，\s]/g, ""), currency);
    if (parsed !== null && parsed >= 0) onChange(parsed);
  };
  return (
    <Input
      aria-label={label}
      inputMode="decimal"
      className="ol-figures"
      style={{ width: 120 }}
      prefix={currency === "CNY" ? "¥" : currency}
      value={draft ?? (minor === null ? "" : formatDecimal(minor, currency))}
      onChange={({ target }) => type(target.value)}
      onBlur={() => setDraft(null)}
    />
  );
}
