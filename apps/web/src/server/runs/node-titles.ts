import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import type { LocalizedText } from "@orderloom/schema/language";

/** A node as a choice: what it is called, and of what kind it is. */
export type NodeChoice = { readonly id: string; readonly title: LocalizedText; readonly kind: string };

/** The nodes of a graph by the names that people gave them, else by those of their kinds. */
export function nodeChoices({ nodes }: Graph): readonly NodeChoice[] {
  return nodes.map(({ id, name, type, typeVersion }) => {
    const kind = nodeKey(type, typeVersion);
    const title = name === "" ? CATALOGUE.get(kind)?.labels.title : { zh: name, en: name };
    return { id, title: title ?? { zh: type, en: type }, kind };
  });
}
