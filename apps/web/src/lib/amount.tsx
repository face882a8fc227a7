"use client";

import { formatMoney } from "@orderloom/schema/money";
import { useReader } from "../shell/reader-provider.tsx";

/** An amount with its currency, in figures that line up. */
export function Amount({ minor, currency }: { minor: number; currency: string }) {
  const { language } = useReader();
  return <span className="ol-figures">{formatMoney({ minor, currency }, language)}</span>;
}
