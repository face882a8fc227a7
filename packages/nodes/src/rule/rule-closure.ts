import type { RuleResult } from "@orderloom/schema/graph/rule";
import type { Json } from "@orderloom/schema/json";
import type { CurrencyClash } from "./currency-clash.ts";
import type { RuleMeter } from "./rule-meter.ts";
import type { RuleNode } from "./rule-node.ts";
import type { RuleScope } from "./rule-scope.ts";

/** A part of a rule, asked for its value. */
export type ReadValue = (scope: RuleScope, meter: RuleMeter) => Json | CurrencyClash;

/** A part of a rule, asked for a yes or no. */
export type Decide = (scope: RuleScope, meter: RuleMeter) => RuleResult;

export type Applied = Extract<RuleNode, { type: "apply" }>;

/** A part that computes, with its operands already compiled. */
export type Compiled = { readonly node: Applied; readonly readers: readonly ReadValue[] };
