import { assertNever } from "@orderloom/schema/error";
import type { Language } from "@orderloom/schema/language";
import type { Applied } from "./rule-closure.ts";
import type { RuleNode } from "./rule-node.ts";
import { SENTENCE_WORDS } from "./sentence-words.ts";
import { writeSource, writeValue } from "./write-value.ts";

/** Writes a rule's tree in one language. */
export function writeNode(node: RuleNode, language: Language): string {
  const words = SENTENCE_WORDS[language];
  switch (node.type) {
    case "literal":
    case "money":
      return writeValue(node, { language, field: null });
    case "list":
      return node.items.map((item) => writeNode(item, language)).join(words.comma);
    case "var":
      return writeVar(node, language);
    case "missing":
      return words.missing(node.sources.map(({ source }) => writeSource(source, language)).join(words.comma));
    case "apply":
      return writeApplied(node, language);
    default:
      return assertNever(node);
  }
}

function writeVar(node: Extract<RuleNode, { type: "var" }>, language: Language): string {
  const subject = writeSource(node.source, language);
  if (node.fallback === null) return subject;
  return SENTENCE_WORDS[language].otherwise(subject, String(node.fallback));
}

function writeApplied(node: Applied, language: Language): string {
  const words = SENTENCE_WORDS[language];
  const { operation, operands } = node;
  switch (operation) {
    case "and":
    case "or":
      return writeGroup(node, language);
    case "!":
      return writeNot(node, language);
    case "!!":
      return operands.map((operand) => writeTruth(operand, language)).join("");
    case "==":
    case "!=":
      return writeEquality(node, language);
    case "in":
      return writeIn(node, language, false);
    case "starts_with":
    case "ends_with": {
      const [subject = "", part = ""] = operands.map((operand) => writeNode(operand, language));
      return operation === "starts_with" ? words.startsWith(subject, part) : words.endsWith(subject, part);
    }
    case ">":
    case ">=":
    case "<":
    case "<=":
      return writeSides(node, language).join(ORDER_SIGNS[operation]);
    case "+":
    case "-":
    case "*":
      return writeCalculation(node, language);
    default:
      return assertNever(operation);
  }
}

const ORDER_SIGNS = { ">": " > ", ">=": " ≥ ", "<": " < ", "<=": " ≤ " } as const;
const CALCULATION_SIGNS = { "+": " + ", "-": " − ", "*": " × " } as const;

function writeGroup({ operation, operands }: Applied, language: Language): string {
  const words = SENTENCE_WORDS[language];
  const clauses = operands.map((operand) => {
    const clause = writeTruth(operand, language);
    return isGroup(operand) && operands.length > 1 ? words.group(clause) : clause;
  });
  return clauses.join(operation === "and" ? words.and : words.or);
}

/** "Not in the list" and "does not contain" have words of their own; everything else is negated as a whole. */
function writeNot({ operands: [operand] }: Applied, language: Language): string {
  const words = SENTENCE_WORDS[language];
  if (!operand) return "";
  if (operand.type === "apply" && operand.operation === "in") return writeIn(operand, language, true);
  if (operand.type === "var" && operand.kind === "boolean") return `${writeNode(operand, language)} = ${words.no}`;
  if (operand.type === "var") return words.isEmpty(writeNode(operand, language));
  return words.not(writeNode(operand, language));
}

function writeTruth(node: RuleNode, language: Language): string {
  const text = writeNode(node, language);
  return node.type === "var" && node.kind !== "boolean" ? SENTENCE_WORDS[language].isNotEmpty(text) : text;
}

function writeEquality(node: Applied, language: Language): string {
  const words = SENTENCE_WORDS[language];
  const [left, right] = node.operands;
  const isSame = node.operation === "==";
  if (left && right?.type === "literal") {
    const subject = writeNode(left, language);
    if (right.value === null) return isSame ? words.isEmpty(subject) : words.isNotEmpty(subject);
    if (typeof right.value === "boolean") return right.value === isSame ? subject : `${subject} = ${words.no}`;
  }
  return writeSides(node, language).join(isSame ? " = " : " ≠ ");
}

function writeIn({ operands: [needle, haystack] }: Applied, language: Language, isNegated: boolean): string {
  const words = SENTENCE_WORDS[language];
  if (!needle || !haystack) return "";
  if (haystack.type === "list") {
    const field = fieldOf(needle);
    const list = haystack.items.map((item) => writeSide(item, { language, field })).join(words.comma);
    return (isNegated ? words.notOneOf : words.oneOf)(writeNode(needle, language), list);
  }
  const [whole, part] = [writeNode(haystack, language), writeNode(needle, language)];
  return (isNegated ? words.containsNot : words.contains)(whole, part);
}

function writeCalculation({ operation, operands }: Applied, language: Language): string {
  const sign = operation === "+" || operation === "-" || operation === "*" ? CALCULATION_SIGNS[operation] : " ";
  const parts = operands.map((operand) => {
    const text = writeNode(operand, language);
    return operand.type === "apply" ? SENTENCE_WORDS[language].group(text) : text;
  });
  return parts.length === 1 && operation === "-" ? `−${parts.join("")}` : parts.join(sign);
}

/** The operands of a comparison; a literal is written in the words and unit of the field it is compared with. */
function writeSides({ operands }: Applied, language: Language): readonly string[] {
  const field = operands.map(fieldOf).find((known) => known !== null) ?? null;
  return operands.map((operand) => writeSide(operand, { language, field }));
}

function writeSide(node: RuleNode, given: { language: Language; field: ReturnType<typeof fieldOf> }): string {
  if (node.type === "literal" || node.type === "money") return writeValue(node, given);
  return writeNode(node, given.language);
}

function fieldOf(node: RuleNode) {
  return node.type === "var" && "field" in node.source ? node.source.field : null;
}

function isGroup(node: RuleNode): boolean {
  return node.type === "apply" && (node.operation === "and" || node.operation === "or");
}
