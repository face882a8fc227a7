import type { Graph } from "@orderloom/schema/graph";

/** True when two graphs say the same, layout and notes included. The order of keys says nothing, nor does an absent one. */
export function sameGraph(one: Graph, two: Graph): boolean {
  return same(one, two);
}

function same(one: unknown, two: unknown): boolean {
  if (one === two) return true;
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((item, index) => same(item, two[index]));
  }
  if (!isObject(one) || !isObject(two)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...keys].every((key) => same(Reflect.get(one, key), Reflect.get(two, key)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
