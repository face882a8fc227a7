/** A value of a column as its cells see it: amounts in minor units, tags as a list. */
export type CellValue = string | number | boolean | readonly string[];

export type Bound = { readonly value: number; readonly included: boolean };

/** One of the things a cell may ask for. */
export type CellPart =
  | { readonly type: "equal"; readonly value: string | number | boolean }
  | { readonly type: "range"; readonly from: Bound | null; readonly to: Bound | null }
  | { readonly type: "pattern"; readonly place: "start" | "end" | "inside"; readonly text: string };

/** What a cell asks for: anything, one of its parts, or none of them. */
export type CellTest =
  | { readonly type: "any" }
  | { readonly type: "some" | "none"; readonly parts: readonly [CellPart, ...CellPart[]] };

/** True when a value is what the cell asks for. Says the same as the rule that {@link cellRule} makes of it. */
export function holds(test: CellTest, value: CellValue): boolean {
  if (test.type === "any") return true;
  const found = test.parts.some((part) => partHolds(part, value));
  return test.type === "some" ? found : !found;
}

function partHolds(part: CellPart, value: CellValue): boolean {
  switch (part.type) {
    case "equal":
      return typeof value === "object" ? value.some((item) => item === part.value) : value === part.value;
    case "range":
      return typeof value === "number" && above(part.from, value) && below(part.to, value);
    case "pattern":
      return typeof value === "string" && matches(part, value);
  }
}

function matches({ place, text }: Extract<CellPart, { type: "pattern" }>, value: string): boolean {
  if (place === "start") return value.startsWith(text);
  return place === "end" ? value.endsWith(text) : value.includes(text);
}

function above(bound: Bound | null, value: number): boolean {
  return bound === null || value > bound.value || (bound.included && value === bound.value);
}

function below(bound: Bound | null, value: number): boolean {
  return bound === null || value < bound.value || (bound.included && value === bound.value);
}
