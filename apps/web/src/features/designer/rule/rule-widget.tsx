"use client";

import { ruleSentence } from "@orderloom/nodes/rule/rule-sentence";
import type { Json } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WidgetProps } from "../../../ui/params-form/widget-props.ts";
import { type BuilderQuery, fitValues, fromBuilder, toBuilder } from "./builder-query.ts";
import { queryToRule } from "./query-to-rule.ts";
import styles from "./rule.module.css";
import { RuleBuilder } from "./rule-builder.tsx";
import { RuleText } from "./rule-text.tsx";
import { ruleToQuery } from "./rule-to-query.ts";

/** The drawing that stands for a rule, kept while the rule is the one it was drawn for. */
type Drawing = { readonly text: string; readonly query: BuilderQuery | null };

/** Edits a rule: drawn as groups of clauses, or as JsonLogic text where it says more than can be drawn. */
export function RuleWidget(props: WidgetProps) {
  const { id, label, value = null, onChange, language, disabled, describedBy } = props;
  const t = useTranslations("rule");
  const [asText, setAsText] = useState(false);
  const [drawing, draw] = useDrawing(value);
  const change = (next: BuilderQuery) => {
    const query = fitValues(next);
    const said = fromBuilder(query);
    // The builder also tells when it only gave ids to what it was shown: looking at a rule never rewrites it.
    const isSame = drawing !== null && JSON.stringify(said) === JSON.stringify(fromBuilder(drawing));
    const rule = isSame ? value : queryToRule(said);
    draw(rule, query);
    if (!isSame) onChange(rule);
  };
  const isText = asText || drawing === null;
  // Where a rule may be left out, one without clauses is none and not an unfinished one.
  const isLeftOut = props.field.optional && drawing?.rules.length === 0;
  return (
    <fieldset id={id} className={styles.widget} aria-label={label} aria-describedby={describedBy}>
      {isText ? (
        <RuleText value={value} disabled={disabled} onChange={onChange} />
      ) : (
        <RuleBuilder query={drawing} language={language} disabled={disabled} onChange={change} />
      )}
      {!isLeftOut && <p className={styles.sentence}>{inLanguage(ruleSentence(value), language)}</p>}
      {drawing === null ? (
        <p className={styles.note}>{t("cannotDraw")}</p>
      ) : (
        <Button type="link" size="small" className={styles.switch ?? ""} onClick={() => setAsText(!asText)}>
          {t(asText ? "draw" : "asText")}
        </Button>
      )}
    </fieldset>
  );
}

/**
 * The drawing of a rule, and the way to replace it. A rule that came from elsewhere (undo, another version) is drawn
 * anew; one that was just drawn here keeps its drawing, so that the field being typed in stays the same field.
 */
function useDrawing(value: Json): readonly [BuilderQuery | null, (rule: Json, query: BuilderQuery) => void] {
  const text = JSON.stringify(value);
  const [drawing, setDrawing] = useState<Drawing>(() => drawingOf(value, text));
  if (drawing.text !== text) setDrawing(drawingOf(value, text));
  const draw = (rule: Json, query: BuilderQuery) => setDrawing({ text: JSON.stringify(rule), query });
  return [drawing.query, draw];
}

function drawingOf(value: Json, text: string): Drawing {
  const query = ruleToQuery(value);
  return { text, query: query && toBuilder(query) };
}
