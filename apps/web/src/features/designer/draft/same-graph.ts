import type { Graph } from "@orderloom/schema/graph/graph";
import { sameJson } from "@orderloom/schema/same-json";

/** True when two graphs say the same, layout and notes included. The order of keys says nothing, nor does an absent one. */
export function sameGraph(one: Graph, two: Graph): boolean {
  return sameJson(one, two);
}
