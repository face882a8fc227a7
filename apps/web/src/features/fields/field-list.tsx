"use client";

import { ORDER_TYPE_LABELS } from "@orderloom/schema/order/order-labels";
import { ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { DefinitionList } from "../../ui/definition-list/definition-list.tsx";
import type { FieldRow } from "./field-row.ts";

type Props = { readonly fields: readonly FieldRow[]; readonly onOpen: (key: string) => void };

/** The fields with what they hold and whose they are; those no longer offered come last. */
export function FieldList({ fields, onOpen }: Props) {
  const t = useTranslations("customFields");
  const { language } = useReader();
  const sorted = fields.toSorted((one, other) => Number(one.field.retired) - Number(other.field.retired));
  const definitions = sorted.map(({ field, savedAt, savedBy }) => ({
    id: field.key,
    name: field.label,
    archived: field.retired,
    changedAt: savedAt,
    changedBy: savedBy,
    says: (
      <>
        <span className="ol-figures">{field.key}</span>
        {` · ${t(`types.${field.type}`)}`}
        {field.personal && ` · ${t("personal")}`}
      </>
    ),
    about: [
      field.orderTypes.length === 0
        ? t("allTypes")
        : field.orderTypes.map((type) => ORDER_TYPE_LABELS[type][language]).join(t("comma")),
      ...(field.requiredFrom
        ? [t("requiredSince", { state: ORDER_STATE_FACTS[field.requiredFrom].label[language] })]
        : []),
    ],
  }));
  return <DefinitionList definitions={definitions} archivedLabel={t("retired")} onOpen={onOpen} />;
}
