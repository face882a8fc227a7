"use client";

import { inLanguage } from "@orderloom/schema/language";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { useLocale, useTranslations } from "next-intl";
import type { ValueEditorProps } from "react-querybuilder";
import styles from "./rule.module.css";
import { ClauseOperator, ClauseValue, type Scalar } from "./rule-query.ts";
import { ListEditor, ScalarEditor } from "./scalar-editor.tsx";
import { useRuleFields } from "./use-rule-fields.ts";

/** The right side of a clause, edited as the field's type asks. */
export function ClauseValueEditor({ field: path, operator, value, handleOnChange, disabled }: ValueEditorProps) {
  const t = useTranslations("rule");
  const language = useLocale();
  const field = useRuleFields().of(path);
  const kind = ClauseOperator.safeParse(operator).data;
  const given = ClauseValue.safeParse(value).data ?? null;
  if (!field || !kind || kind === "absent" || kind === "present") return null;
  const label = t("valueOf", { field: inLanguage(field.label, language) });
  const props = { field, language, disabled: disabled ?? false };
  if (kind === "any_of" || kind === "none_of") {
    return <ListEditor {...props} label={label} value={Array.isArray(given) ? given : []} onChange={handleOnChange} />;
  }
  if (kind === "between") return <Ends {...props} value={given} onChange={handleOnChange} />;
  return (
    <ScalarEditor {...props} label={label} value={Array.isArray(given) ? null : given} onChange={handleOnChange} />
  );
}

type EndsProps = {
  readonly field: OrderField;
  readonly language: "zh" | "en";
  readonly disabled: boolean;
  readonly value: ClauseValue;
  readonly onChange: (value: ClauseValue) => void;
};

/** Two values: from and to, both included. */
function Ends({ value, onChange, ...props }: EndsProps) {
  const t = useTranslations("rule");
  const [low = null, high = null]: readonly Scalar[] = Array.isArray(value) ? value : [];
  return (
    <div className={styles.ends}>
      <ScalarEditor {...props} label={t("from")} value={low} onChange={(next) => onChange([next, high])} />
      <ScalarEditor {...props} label={t("to")} value={high} onChange={(next) => onChange([low, next])} />
    </div>
  );
}
