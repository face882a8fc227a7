import type { Json } from "@orderloom/schema/json";
import type { Bound, CellPart, CellTest } from "./cell-test.ts";
import type { CellColumn } from "./parse-cell.ts";

/** The column as a rule names it. */
export type RuleColumn = CellColumn & { readonly path: string };

/** What a cell asks for as a JsonLogic clause; null for anything. */
export function cellRule(test: CellTest, column: RuleColumn): Json | null {
  if (test.type === "any") return null;
  const clauses = test.parts.map((part) => partRule(part, column));
  const [only] = clauses;
  const some: Json = clauses.length === 1 && only !== undefined ? only : { or: clauses };
  return test.type === "some" ? some : { "!": [some] };
}

function partRule(part: CellPart, column: RuleColumn): Json {
  const field: Json = { var: column.path };
  switch (part.type) {
    case "equal":
      return column.field.type === "tags"
        ? { in: [part.value, field] }
        : { "==": [field, literal(part.value, column)] };
    case "pattern":
      if (part.place === "inside") return { in: [part.text, field] };
      return part.place === "start" ? { starts_with: [field, part.text] } : { ends_with: [field, part.text] };
    case "range": {
      const sides = [side(part.from, ">", column), side(part.to, "<", column)].filter((clause) => clause !== null);
      const [only] = sides;
      return sides.length === 1 && only !== undefined ? only : { and: sides };
    }
  }
}

function side(bound: Bound | null, sign: ">" | "<", column: RuleColumn): Json | null {
  if (bound === null) return null;
  return { [bound.included ? `${sign}=` : sign]: [{ var: column.path }, literal(bound.value, column)] };
}

function literal(value: string | number | boolean, { currency }: RuleColumn): Json {
  return currency !== null && typeof value === "number" ? { money: [value, currency] } : value;
}
