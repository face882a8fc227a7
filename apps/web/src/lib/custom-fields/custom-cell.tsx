"use client";

import type { CustomField } from "@orderloom/schema/order/custom-field";
import { customText } from "@orderloom/schema/order/custom-text";
import type { CustomValue } from "@orderloom/schema/order/custom-value";
import { useFormatter, useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Amount } from "../amount.tsx";

type Props = { readonly field: CustomField; readonly value: CustomValue | undefined; readonly currency: string };

/** A value of a field that administrators defined; of a personal one only that it is filled in. */
export function CustomCell({ field, value, currency }: Props) {
  const t = useTranslations("customFields");
  const format = useFormatter();
  const { language } = useReader();
  if (value === undefined) return null;
  if (field.personal) return t("filled");
  if (field.type === "money" && typeof value === "number") return <Amount minor={value} currency={currency} />;
  if (field.type === "moment" && typeof value === "string") {
    return format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short" });
  }
  return customText(field, value, { currency, language });
}
