import { Graph } from "@orderloom/schema/graph";
import { isJsonObject, type Json } from "@orderloom/schema/json";

/** True when two graphs say the same, layout and notes included; the order of keys says nothing. */
export function sameGraph(one: Graph, two: Graph): boolean {
  return one === two || sameJson(toJson(one), toJson(two));
}

/** As a graph travels and is stored: without what is undefined. */
function toJson(graph: Graph): Json {
  return JSON.parse(JSON.stringify(Graph.parse(graph)));
}

function sameJson(one: Json | undefined, two: Json | undefined): boolean {
  if (one === two) return true;
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((item: Json, index) => sameJson(item, two[index]));
  }
  if (!isJsonObject(one) || !isJsonObject(two)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(two).length &&
    keys.every((key) => Object.hasOwn(two, key) && sameJson(one[key], two[key]))
  );
}
