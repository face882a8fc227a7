import { z } from "zod";
import { Json } from "../json.ts";

/**
 * The closed list of rule operations. A rule is a JsonLogic document over them (jsonlogic.com), without `log`,
 * `method` or anything that loops. `money` makes an amount literal: `{"money":[120000,"CNY"]}` (minor units);
 * `starts_with` and `ends_with` are ours.
 */
export const RULE_OPERATIONS = [
  "and",
  "or",
  "!",
  "!!",
  "==",
  "!=",
  ">",
  ">=",
  "<",
  "<=",
  "in",
  "var",
  "money",
  "starts_with",
  "ends_with",
  "+",
  "-",
  "*",
  "missing",
] as const;
export type RuleOperation = (typeof RULE_OPERATIONS)[number];

/** A JsonLogic document; what it may contain is checked by `checkRule` when it is saved and again when compiled. */
export const Rule = Json.meta({ id: "Rule", widget: "rule" });
export type Rule = Json;

/**
 * What a rule said. `currency` names the amounts that could not be compared. `clause` is the path of the clause that
 * decided (`/and/1`), for the trace and for "why not".
 */
export type RuleResult =
  | { readonly type: "value"; readonly value: boolean; readonly clause: string }
  | { readonly type: "currency"; readonly expected: string; readonly found: string; readonly clause: string };

export const RuleProblemCode = z.enum(["rule_invalid", "rule_budget", "rule_type"]);
