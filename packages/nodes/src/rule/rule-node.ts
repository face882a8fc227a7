import type { RuleOperation } from "@orderloom/schema/graph/rule";
import type { Currency, Money } from "@orderloom/schema/money";
import type { FieldType, OrderField } from "@orderloom/schema/order/order-fields";

/** What is known of a value before any order is seen. `unknown` is what other nodes or the trigger bring. */
export type RuleKind = FieldType | "list" | "null" | "unknown";

/** Where a `var` reads: a listed field of the order or the trigger, or whatever another node or the trigger brings. */
export type RuleSource =
  | { readonly from: "order" | "trigger"; readonly field: OrderField }
  | { readonly from: "outputs" | "trigger"; readonly path: string };

export type LiteralValue = string | number | boolean | null;

/**
 * A rule as a tree with types. `clause` is where the node stands in the document (`/and/1`), `kind` what it yields.
 * An operand of a list literal is a tree of its own, so that a list may hold fields.
 */
export type RuleNode =
  | { readonly type: "literal"; readonly kind: RuleKind; readonly clause: string; readonly value: LiteralValue }
  | { readonly type: "money"; readonly kind: "money"; readonly clause: string; readonly money: Money }
  | { readonly type: "list"; readonly kind: "list"; readonly clause: string; readonly items: readonly RuleNode[] }
  | {
      readonly type: "var";
      readonly kind: RuleKind;
      readonly clause: string;
      readonly source: RuleSource;
      readonly fallback: LiteralValue;
    }
  | {
      readonly type: "missing";
      readonly kind: "list";
      readonly clause: string;
      readonly sources: readonly { readonly name: string; readonly source: RuleSource }[];
    }
  | {
      readonly type: "apply";
      readonly kind: RuleKind;
      readonly clause: string;
      readonly operation: AppliedOperation;
      readonly operands: readonly RuleNode[];
    };

/** The operations that compute; `var`, `money` and `missing` are nodes of their own. */
export type AppliedOperation = Exclude<RuleOperation, "var" | "money" | "missing">;

/** True when two amounts of this rule can be in two currencies: one is stated, or comes from outside the order. */
export function comparesMoney(node: RuleNode): boolean {
  switch (node.type) {
    case "money":
      return true;
    case "list":
      return node.items.some(comparesMoney);
    case "apply":
      return mixesMoney(node.operands) || node.operands.some(comparesMoney);
    default:
      return false;
  }
}

function mixesMoney(operands: readonly RuleNode[]): boolean {
  const kinds = operands.map((operand) => operand.kind);
  return kinds.includes("money") && kinds.includes("unknown");
}

/** The currencies that a rule states, in order of appearance, each once. */
export function statedCurrencies(node: RuleNode): readonly Currency[] {
  const children = node.type === "list" ? node.items : node.type === "apply" ? node.operands : [];
  const own = node.type === "money" ? [node.money.currency] : [];
  return [...new Set([...own, ...children.flatMap(statedCurrencies)])];
}
