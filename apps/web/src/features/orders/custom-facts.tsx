"use client";

import { inLanguage } from "@orderloom/schema/language";
import { type CustomField, isFieldOf, isRequiredIn, pathOf } from "@orderloom/schema/order/custom-field";
import { readCustom } from "@orderloom/schema/order/custom-value";
import { useTranslations } from "next-intl";
import { CustomCell } from "../../lib/custom-fields/custom-cell.tsx";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { OrderDetail } from "./order-row.ts";

/** What an order has in the fields that administrators defined, and which of them it lacks where it stands. */
export function CustomFacts({ order: { facts, private: personal } }: { order: OrderDetail }) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  const fields = useCustomFields().filter((field) => isShown(field, facts));
  if (fields.length === 0) return null;
  const missing = fields.filter((field) => isRequiredIn(field, facts.state) && isEmpty(field, facts));
  const names = missing.map(({ label }) => inLanguage(label, language)).join(t("comma"));
  return (
    <Section title={t("title")}>
      {missing.length > 0 && <StateTag tone="bad" label={t("missing", { fields: names })} />}
      <FactList
        facts={fields.map((field) => ({
          key: field.key,
          label: inLanguage(field.label, language),
          value: isEmpty(field, facts)
            ? "—"
            : (personal.custom?.[field.key] ?? (
                <CustomCell field={field} value={facts.custom?.[field.key]} currency={facts.currency} />
              )),
        }))}
      />
    </Section>
  );
}

type Facts = OrderDetail["facts"];

function isEmpty(field: CustomField, { custom }: Facts): boolean {
  return readCustom(custom, pathOf(field)) === null;
}

/** Fields of the order's type, and those no longer offered that it has something in. */
function isShown(field: CustomField, facts: Facts): boolean {
  return isEmpty(field, facts) ? !field.retired && isFieldOf(field, facts.orderType) : true;
}
