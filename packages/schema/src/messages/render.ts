import type { ErrorParams } from "../error.ts";
import { FAMILY_NEWS_LABELS } from "../family/labels.ts";
import { isJsonObject, type Json } from "../json.ts";
import { inLanguage, type Language, LocalizedText } from "../language.ts";
import { PERSONAL_LABELS } from "../mask/personal.ts";
import { formatMoney, Money } from "../money.ts";
import { CHANGE_KIND_LABELS } from "../order/change-request.ts";
import { EVENT_LABELS } from "../order/event.ts";
import { HOLD_LABELS } from "../order/hold.ts";
import { MERGE_DIFFERENCES } from "../order/merge-orders.ts";
import { ORDER_STATE_FACTS } from "../order/order-state.ts";
import { CHECK_LABELS } from "../proof/check.ts";
import { REFUND_KIND_LABELS } from "../refund/refund.ts";
import { REFUND_STATE_FACTS } from "../refund/refund-state.ts";
import { ROLE_LABELS } from "../role.ts";
import { STOCK_MOVES } from "../stock/stock-move.ts";
import { RULE_KIND_LABELS, RULE_PROBLEM_LABELS, TABLE_PROBLEM_LABELS } from "./rule-words.ts";

/**
 * Fills a sentence in the reader's language. `{name}` stands for a param; `{name:kind}` says what a plain param is
 * (`state`, `role`, `hold`, `event`, `bytes`, `duration` in milliseconds …), so that params stay plain codes for
 * machines. A param whose kind varies is a tagged object instead: `{money: {minor, currency}}`, `{text: {zh, en}}`,
 * `{state: "paid"}`, `{role: …}`, `{hold: …}`, `{event: …}`, `{bytes: n}`, `{duration: ms}`. Lists are joined. A part
 * in `[square brackets]` is left out when a param in it is absent. Total on any params: an absent value elsewhere
 * leaves an ellipsis, an unknown code stands as it is.
 */
export function renderMessage(text: LocalizedText, params: ErrorParams, language: Language): string {
  const sentence = inLanguage(text, language).replaceAll(OPTIONAL_PART, (_, part: string) =>
    namesIn(part).every((name) => !isAbsent(paramOf(params, name))) ? part : "",
  );
  return sentence.replaceAll(PLACEHOLDER, (_, name: string, kind: string | undefined) =>
    renderKnown(paramOf(params, name), kind, language),
  );
}

/** One value as a reader sees it: plain, tagged or a list. */
export function renderValue(value: Json | undefined, language: Language): string {
  return renderKnown(value, undefined, language);
}

/** The placeholders of a sentence as written, e.g. `["from:state", "to:state"]`. */
export function placeholdersOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(PLACEHOLDER)].map((match) => match[0].slice(1, -1));
}

const OPTIONAL_PART = /\[([^[\]]*)\]/g;
const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;
const ABSENT = "…";

function namesIn(part: string): readonly string[] {
  return placeholdersOf(part).map((placeholder) => placeholder.split(":")[0] ?? placeholder);
}

function paramOf(params: ErrorParams, name: string): Json | undefined {
  return Object.hasOwn(params, name) ? params[name] : undefined;
}

function isAbsent(value: Json | undefined): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

function renderKnown(value: Json | undefined, kind: string | undefined, language: Language): string {
  if (isAbsent(value)) return ABSENT;
  if (Array.isArray(value)) {
    return value.map((item: Json) => renderKnown(item, kind, language)).join(language === "zh" ? "、" : ", ");
  }
  if (isJsonObject(value)) return renderTagged(value, language);
  if (kind !== undefined) return renderKind(kind, value, language);
  if (typeof value === "number") return formatNumber(value, language);
  if (typeof value === "boolean") return inLanguage(value ? YES : NO, language);
  return String(value);
}

function renderTagged(value: { readonly [key: string]: Json }, language: Language): string {
  const [kind, ...others] = Object.keys(value);
  if (kind === undefined || others.length > 0) return JSON.stringify(value);
  const inner = value[kind];
  return inner === undefined ? ABSENT : renderKind(kind, inner, language);
}

function renderKind(kind: string, value: Json, language: Language): string {
  const label = typeof value === "string" ? LABELS.get(kind)?.get(value) : undefined;
  if (label) return inLanguage(label, language);
  if (kind === "money") {
    const money = Money.safeParse(value);
    if (money.success) return formatMoney(money.data, language);
  }
  if (kind === "text") {
    const text = LocalizedText.safeParse(value);
    if (text.success) return inLanguage(text.data, language);
  }
  if (kind === "bytes" && typeof value === "number") return formatBytes(value, language);
  if (kind === "duration" && typeof value === "number") return formatDuration(value, language);
  return typeof value === "string" ? value : JSON.stringify(value);
}

const YES: LocalizedText = { zh: "是", en: "yes" };
const NO: LocalizedText = { zh: "否", en: "no" };

/** The words of the closed lists, by kind and code. Maps, so that no param reaches a prototype. */
const LABELS: ReadonlyMap<string, ReadonlyMap<string, LocalizedText>> = new Map([
  ["state", new Map(Object.entries(ORDER_STATE_FACTS).map(([state, facts]) => [state, facts.label]))],
  ["refund_state", new Map(Object.entries(REFUND_STATE_FACTS).map(([state, facts]) => [state, facts.label]))],
  ["refund_kind", new Map(Object.entries(REFUND_KIND_LABELS))],
  ["role", new Map(Object.entries(ROLE_LABELS))],
  ["personal", new Map(Object.entries(PERSONAL_LABELS))],
  ["family_news", new Map(Object.entries(FAMILY_NEWS_LABELS))],
  ["hold", new Map(Object.entries(HOLD_LABELS))],
  ["event", new Map(Object.entries(EVENT_LABELS))],
  ["merge_difference", new Map(Object.entries(MERGE_DIFFERENCES))],
  ["change_kind", new Map(Object.entries(CHANGE_KIND_LABELS))],
  ["rule_problem", new Map(Object.entries(RULE_PROBLEM_LABELS))],
  ["table_problem", new Map(Object.entries(TABLE_PROBLEM_LABELS))],
  ["rule_kind", new Map(Object.entries(RULE_KIND_LABELS))],
  ["check", new Map(Object.entries(CHECK_LABELS))],
  ["stock_move", new Map(Object.entries(STOCK_MOVES).map(([move, rule]) => [move, rule.label]))],
]);

function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === "zh" ? "zh-CN" : "en-US", { maximumFractionDigits: 6 });
}

const BYTE_UNITS = ["B", "KiB", "MiB", "GiB"] as const;

function formatBytes(bytes: number, language: Language): string {
  let amount = bytes;
  let unit: (typeof BYTE_UNITS)[number] = "B";
  for (const next of BYTE_UNITS) {
    unit = next;
    if (Math.abs(amount) < 1024 || next === "GiB") break;
    amount /= 1024;
  }
  return `${formatNumber(Math.round(amount * 10) / 10, language)} ${unit}`;
}

/** Whole units from the largest that fits: 90 000 ms is 1.5 minutes. */
const DURATION_UNITS: readonly { readonly ms: number; readonly zh: string; readonly en: string }[] = [
  { ms: 86_400_000, zh: "天", en: "d" },
  { ms: 3_600_000, zh: "小时", en: "h" },
  { ms: 60_000, zh: "分钟", en: "min" },
  { ms: 1_000, zh: "秒", en: "s" },
  { ms: 1, zh: "毫秒", en: "ms" },
];

function formatDuration(durationMs: number, language: Language): string {
  const unit = DURATION_UNITS.find(({ ms }) => Math.abs(durationMs) >= ms) ?? { ms: 1, zh: "毫秒", en: "ms" };
  return `${formatNumber(Math.round((durationMs / unit.ms) * 10) / 10, language)} ${unit[language]}`;
}
