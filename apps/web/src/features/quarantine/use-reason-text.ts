"use client";

import { PARK_REASONS } from "@orderloom/schema/order/order-report";
import { useTranslations } from "next-intl";
import type { GroupRow } from "./quarantine-row.ts";

const REASONS = [
  "code",
  "conflict",
  "topic",
  "not_json",
  "encoding",
  "depth",
  "order_id",
  "currency",
  "amount",
  "lines",
  "no_order",
  "body_encoding",
  "body_depth",
  "body_keys",
  ...PARK_REASONS,
] as const;

/** Says why messages were kept. */
export function useReasonText(): (group: Pick<GroupRow, "reason" | "unknown">) => string {
  const t = useTranslations("trouble.quarantine");
  return ({ reason, unknown }) => {
    if (unknown) return t("unknownCode", unknown);
    const known = REASONS.find((one) => one === reason);
    return known ? t(`reasons.${known}`) : t("otherReason", { reason });
  };
}
