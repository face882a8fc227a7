import type { GraphNode } from "@orderloom/schema/graph/graph";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";
import { sameJson } from "@orderloom/schema/same-json";

/** How often the clauses of a node decided in the last days, as its version in force says them. */
export type Hits = {
  readonly number: number;
  readonly runs: number;
  readonly atLeast: boolean;
  /** Most often first. */
  readonly clauses: readonly { readonly clause: string; readonly text: LocalizedText; readonly count: number }[];
  /** The draft says what that version says, so a count is one of the clause that stands there. */
  readonly isSame: boolean;
};

type Read = {
  readonly number: number;
  readonly published: GraphNode;
  readonly runs: number;
  readonly atLeast: boolean;
  readonly clauses: readonly { readonly clause: string; readonly count: number }[];
};

/** The hits of a node in words; null for a kind of node that no clause decides. */
export function hitsOf(read: Read, node: GraphNode, definition: NodeDefinition): Hits | null {
  const params = definition.params.safeParse(read.published.params);
  const { clause: say } = definition;
  if (!say || !params.success || read.published.type !== node.type) return null;
  const clauses = read.clauses.map(({ clause, count }) => ({
    clause,
    count,
    text: say(params.data, clause) ?? { zh: clause, en: clause },
  }));
  const { number, runs, atLeast, published } = read;
  return { number, runs, atLeast, clauses, isSame: sameJson(published.params, node.params) };
}
