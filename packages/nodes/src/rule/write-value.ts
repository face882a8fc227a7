import type { Language } from "@orderloom/schema/language";
import { formatMoney } from "@orderloom/schema/money";
import type { OrderField } from "@orderloom/schema/order/order-fields";
import type { RuleNode, RuleSource } from "./rule-node.ts";
import { SENTENCE_WORDS } from "./sentence-words.ts";

type Context = { readonly language: Language; readonly field: OrderField | null };

/** A literal as its field's reader writes it: a choice by its label, a number with its unit, an amount as money. */
export function writeValue(
  node: Extract<RuleNode, { type: "literal" | "money" }>,
  { language, field }: Context,
): string {
  const words = SENTENCE_WORDS[language];
  if (node.type === "money") return formatMoney(node.money, language);
  const { value } = node;
  if (value === null) return words.isEmpty("").trim();
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return field?.unit ? `${value} ${field.unit[language]}` : String(value);
  const choice = field?.choices?.find((entry) => entry.value === value);
  if (choice) return choice.label[language];
  return field?.type === "moment" ? value : words.quote(value);
}

/** What a `var` reads, by the name people know it by. */
export function writeSource(source: RuleSource, language: Language): string {
  const words = SENTENCE_WORDS[language];
  if ("field" in source) return source.field.label[language];
  if (source.from === "trigger") return words.trigger(source.path);
  const [node = "", ...path] = source.path.split(".");
  return words.output(node, path.join("."));
}
