"use client";

import { inLanguage, type Language } from "@orderloom/schema/language";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import { antdControlElements, QueryBuilderAntD } from "@react-querybuilder/antd";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { QueryBuilder, type Translations } from "react-querybuilder";
import type { BuilderQuery } from "./builder-query.ts";
import { ClauseValueEditor } from "./clause-value-editor.tsx";
import styles from "./rule.module.css";
import { AddAction, NotCheckbox, RemoveAction } from "./rule-actions.tsx";
import { RuleFieldSelect } from "./rule-field-select.tsx";
import { type ClauseOperator, emptyValue, operatorsOf } from "./rule-query.ts";
import { RuleSelect } from "./rule-select.tsx";
import { useRuleFields } from "./use-rule-fields.ts";

const CONTROLS = {
  ...antdControlElements,
  addRuleAction: AddAction,
  addGroupAction: AddAction,
  removeRuleAction: RemoveAction,
  removeGroupAction: RemoveAction,
  notToggle: NotCheckbox,
  valueSelector: RuleSelect,
  fieldSelector: RuleFieldSelect,
  operatorSelector: RuleSelect,
  combinatorSelector: RuleSelect,
  valueEditor: ClauseValueEditor,
};

/** Groups may stand in groups this deep; rules are read by people. */
const MAX_LEVELS = 4;

type Props = {
  readonly query: BuilderQuery;
  readonly language: Language;
  readonly disabled: boolean;
  readonly onChange: (query: BuilderQuery) => void;
};

/** The drawing of a rule: groups of clauses joined by and / or, each clause a field, an operator and a value. */
export function RuleBuilder({ query, language, disabled, onChange }: Props) {
  const t = useTranslations("rule");
  const known = useRuleFields();
  const fields = useMemo(
    () => known.all.map(({ path, label }) => ({ name: path, value: path, label: inLanguage(label, language) })),
    [language, known],
  );
  const combinators = useMemo(
    () => (["and", "or"] as const).map((name) => ({ name, value: name, label: t(name) })),
    [t],
  );
  const translations = useRuleTranslations();
  const operatorLabel = (field: OrderField, operator: ClauseOperator) =>
    field.type === "moment" && (operator === "ge" || operator === "lt")
      ? t(`moment.${operator}`)
      : t(`operators.${operator}`);
  return (
    <div className={styles.builder}>
      <QueryBuilderAntD>
        <QueryBuilder
          query={query}
          onQueryChange={onChange}
          disabled={disabled}
          fields={fields}
          combinators={combinators}
          controlElements={CONTROLS}
          translations={translations}
          suppressStandardClassnames={false}
          maxLevels={MAX_LEVELS}
          showNotToggle
          addRuleToNewGroups
          resetOnOperatorChange={false}
          getOperators={(path) => {
            const field = known.of(path);
            return field
              ? operatorsOf(field).map((name) => ({ name, value: name, label: operatorLabel(field, name) }))
              : [];
          }}
          getDefaultOperator={(path) => firstOperator(known.of(path))}
          getDefaultValue={({ field }) => emptyValue(firstOperator(known.of(field)), known.of(field))}
          accessibleDescriptionGenerator={({ path }) => t(path.length === 0 ? "whole" : "group")}
        />
      </QueryBuilderAntD>
    </div>
  );
}

function firstOperator(field: OrderField | undefined): ClauseOperator {
  return (field && operatorsOf(field)[0]) ?? "eq";
}

function useRuleTranslations(): Partial<Translations> {
  const t = useTranslations("rule");
  return useMemo(
    () => ({
      fields: { title: t("field") },
      operators: { title: t("operator") },
      value: { title: t("value") },
      combinators: { title: t("combinator") },
      addRule: { label: t("addClause"), title: t("addClause") },
      addGroup: { label: t("addGroup"), title: t("addGroup") },
      removeRule: { title: t("removeClause") },
      removeGroup: { title: t("removeGroup") },
      notToggle: { label: t("not"), title: t("notTitle") },
    }),
    [t],
  );
}
