import type { Json } from "@orderloom/schema/json";
import { LANGUAGES, type Language, type LocalizedText } from "@orderloom/schema/language";
import { parseRule } from "./parse-rule.ts";
import { SENTENCE_WORDS } from "./sentence-words.ts";
import { writeNode } from "./write-node.ts";

/**
 * A rule as one line of words for people: `应付金额 ≥ ¥1,000.00 且 地址完整`. A rule that cannot be read says so and
 * never throws, since the designer asks while it is being written.
 */
export function ruleSentence(rule: Json): LocalizedText {
  const { node, problems } = parseRule(rule);
  const unfinished = problems.some((problem) => problem.code !== "rule_type");
  const write = (language: Language): string =>
    unfinished ? SENTENCE_WORDS[language].unfinished : writeNode(node, language);
  const [zh, en] = LANGUAGES.map(write);
  return { zh: zh ?? "", en: en ?? "" };
}
