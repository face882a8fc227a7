import type { Language } from "@orderloom/schema/language";

/** The words that join the parts of a rule's sentence, in each language's own order. */
export type SentenceWords = {
  readonly unfinished: string;
  readonly and: string;
  readonly or: string;
  readonly not: (clause: string) => string;
  readonly group: (clause: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly isEmpty: (subject: string) => string;
  readonly isNotEmpty: (subject: string) => string;
  readonly oneOf: (subject: string, list: string) => string;
  readonly notOneOf: (subject: string, list: string) => string;
  readonly contains: (subject: string, part: string) => string;
  readonly containsNot: (subject: string, part: string) => string;
  readonly startsWith: (subject: string, part: string) => string;
  readonly endsWith: (subject: string, part: string) => string;
  readonly missing: (list: string) => string;
  readonly quote: (text: string) => string;
  readonly comma: string;
  readonly output: (node: string, path: string) => string;
  readonly trigger: (path: string) => string;
  readonly otherwise: (subject: string, fallback: string) => string;
};

export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = {
  zh: {
    unfinished: "条件未完成",
    and: " 且 ",
    or: " 或 ",
    not: (clause) => `不满足（${clause}）`,
    group: (clause) => `（${clause}）`,
    yes: "是",
    no: "否",
    isEmpty: (subject) => `${subject} 为空`,
    isNotEmpty: (subject) => `${subject} 不为空`,
    oneOf: (subject, list) => `${subject} 属于 ${list}`,
    notOneOf: (subject, list) => `${subject} 不属于 ${list}`,
    contains: (subject, part) => `${subject} 包含 ${part}`,
    containsNot: (subject, part) => `${subject} 不包含 ${part}`,
    startsWith: (subject, part) => `${subject} 以 ${part} 开头`,
    endsWith: (subject, part) => `${subject} 以 ${part} 结尾`,
    missing: (list) => `缺少 ${list}`,
    quote: (text) => `“${text}”`,
    comma: "、",
    output: (node, path) => (path ? `${node} 的 ${path}` : `${node} 的结果`),
    trigger: (path) => `触发数据 ${path}`,
    otherwise: (subject, fallback) => `${subject}（缺省 ${fallback}）`,
  },
  en: {
    unfinished: "Condition not finished",
    and: " and ",
    or: " or ",
    not: (clause) => `not (${clause})`,
    group: (clause) => `(${clause})`,
    yes: "yes",
    no: "no",
    isEmpty: (subject) => `${subject} is empty`,
    isNotEmpty: (subject) => `${subject} is not empty`,
    oneOf: (subject, list) => `${subject} is one of ${list}`,
    notOneOf: (subject, list) => `${subject} is none of ${list}`,
    contains: (subject, part) => `${subject} contains ${part}`,
    containsNot: (subject, part) => `${subject} does not contain ${part}`,
    startsWith: (subject, part) => `${subject} starts with ${part}`,
    endsWith: (subject, part) => `${subject} ends with ${part}`,
    missing: (list) => `${list} missing`,
    quote: (text) => `“${text}”`,
    comma: ", ",
    output: (node, path) => (path ? `${node}’s ${path}` : `${node}’s result`),
    trigger: (path) => `trigger’s ${path}`,
    otherwise: (subject, fallback) => `${subject} (else ${fallback})`,
  },
};
