import type { Json } from "@orderloom/schema/json";
import { isJsonObject } from "@orderloom/schema/json";

/** Where a value is found: `outputs.approval.comment`, `order.orderNo`. */
export type ValuePath = string;

/** A template that is one variable and nothing else. */
const LONE = /^\s*\{\{-?\s*((?:outputs|order|trigger)(?:\.[\w-]+)+)\s*-?\}\}\s*$/;

/** The named templates that only hand a value on, with the place they take it from; others make a value of their own. */
export function valuePaths(templates: Json | undefined): ReadonlyMap<string, ValuePath> {
  const named = isJsonObject(templates) ? Object.entries(templates) : [];
  return new Map(
    named.flatMap(([name, template]): [string, ValuePath][] => {
      const path = typeof template === "string" ? LONE.exec(template)?.[1] : undefined;
      return path === undefined ? [] : [[name, path]];
    }),
  );
}
