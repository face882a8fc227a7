import type { GraphNode } from "@orderloom/schema/graph/graph";
import type { Json } from "@orderloom/schema/json";

/** Whether a node is of a kind, or names a connection, that the word is a part of. The names are in small letters. */
export function usesOne(node: GraphNode, word: string, connections: ReadonlyMap<string, string>): boolean {
  return node.type.includes(word) || textsOf(node.params).some((text) => connections.get(text)?.includes(word));
}

/** Whether the parameters of a node name a field that the word is a part of. */
export function namesField(node: GraphNode, word: string): boolean {
  return textsOf(node.params).some((text) => text.toLowerCase().includes(word));
}

/** Every text inside a value, the names of fields included: a rule names what it reads in one of them. */
function textsOf(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => textsOf(item));
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsOf(inner)]);
}
