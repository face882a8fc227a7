import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { namesField, usesOne } from "../../../lib/flow-search/graph-texts.ts";

/** What a search has to know of a graph beside itself. */
export type SearchFacts = {
  /** Nodes with a problem. */
  readonly invalid: ReadonlySet<string>;
  /** What people see of a node: its name, its kind, what it does. */
  readonly words: (node: GraphNode) => string;
  /** The name and the kind of the connections by their id. */
  readonly connections: ReadonlyMap<string, string>;
  /** Nodes that no order came to for 30 days; null while that is not known. */
  readonly never: ReadonlySet<string> | null;
};

/**
 * The nodes that a search finds, in the graph's order; every word of it has to fit. Beside plain words: `is:invalid`,
 * `uses:` a connection's name or kind or a kind of node, `field:` a field that the parameters name, `never:30d`.
 */
export function searchNodes(graph: Graph, query: string, facts: SearchFacts): readonly GraphNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return graph.nodes.filter((node) => words.every((word) => fits(node, word, facts)));
}

/** True when a search asks how often nodes were reached, which only the server knows. */
export function asksNever(query: string): boolean {
  return /(^|\s)never:30d(\s|$)/i.test(query);
}

function fits(node: GraphNode, word: string, facts: SearchFacts): boolean {
  const [key, ...rest] = word.split(":");
  const value = rest.join(":");
  switch (key) {
    case "is":
      return value === "invalid" && facts.invalid.has(node.id);
    case "uses":
      return usesOne(node, value, facts.connections);
    case "field":
      return namesField(node, value);
    case "never":
      return value === "30d" && (facts.never?.has(node.id) ?? false);
    default:
      return facts.words(node).toLowerCase().includes(word);
  }
}
