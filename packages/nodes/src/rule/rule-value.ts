import { isJsonObject, type Json } from "@orderloom/schema/json";
import { Money } from "@orderloom/schema/money";
import { parseInstant } from "../text/parse-instant.ts";
import type { RuleKind } from "./rule-node.ts";

/** How two values are compared; settled when the rule is compiled, except where neither side's type is known. */
export type Comparison = "number" | "money" | "moment" | "text" | "boolean" | "dynamic";

const PLAIN_DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** The way to compare two kinds: what one side is known to be, the other is read as. */
export function comparisonOf(left: RuleKind, right: RuleKind): Comparison {
  const kinds = [left, right];
  if (kinds.includes("money")) return "money";
  if (kinds.includes("moment")) return "moment";
  if (kinds.includes("number")) return "number";
  if (kinds.includes("boolean")) return "boolean";
  if (kinds.includes("text") || kinds.includes("choice")) return "text";
  return "dynamic";
}

/** Settles a dynamic comparison by the values: numbers (also written as text), amounts, moments, texts. */
export function comparisonOfValues(left: Json, right: Json): Comparison {
  const types = [typeof left, typeof right];
  if (types.includes("number")) return "number";
  if (types.includes("boolean")) return "boolean";
  if (types.includes("object")) return "money";
  return instantOf(left) !== null && instantOf(right) !== null ? "moment" : "text";
}

/** A number, also when another system wrote it as text; null for all else. */
export function numberOf(value: Json): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && PLAIN_DECIMAL.test(value) ? Number(value) : null;
}

/** An amount with its currency; null for all else, also for bare numbers, whose unit nobody states. */
export function moneyOf(value: Json): Money | null {
  if (!isJsonObject(value)) return null;
  const money = Money.safeParse(value);
  return money.success ? money.data : null;
}

export function instantOf(value: Json): number | null {
  return typeof value === "string" ? parseInstant(value) : null;
}

/** A text; numbers from other systems are read as they are written. */
export function textOf(value: Json): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}

/** JsonLogic's truth: nothing, zero, an empty text and an empty list are false; so is an amount of zero. */
export function isTrue(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isJsonObject(value)) return moneyOf(value)?.minor !== 0;
  return Boolean(value);
}
