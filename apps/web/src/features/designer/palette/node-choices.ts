import { NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import { NODE_FAMILIES, type NodeDefinition, type NodeFamily } from "@orderloom/schema/graph/node";
import { LANGUAGES } from "@orderloom/schema/language";
import { searchItems } from "../../../lib/search/search-text.ts";

/** The newest version of each kind of node, in the order of the list. */
const NEWEST: readonly NodeDefinition[] = NODE_DEFINITIONS.filter((definition) =>
  NODE_DEFINITIONS.every((other) => other.type !== definition.type || other.version <= definition.version),
);

export type FamilyChoices = { readonly family: NodeFamily; readonly definitions: readonly NodeDefinition[] };

/** Kinds of nodes that fit a search, best first; both languages are searched, for people mix them. */
export function searchKinds(query: string, from: readonly NodeDefinition[] = NEWEST): readonly NodeDefinition[] {
  return searchItems(from, query, ({ labels }) => ({
    titles: LANGUAGES.map((language) => labels.title[language]),
    more: LANGUAGES.map((language) => labels.description[language]),
  }));
}

/** The kinds by family, in the order of families; families without any are left out. */
export function kindsByFamily(definitions: readonly NodeDefinition[] = NEWEST): readonly FamilyChoices[] {
  return NODE_FAMILIES.map((family) => ({
    family,
    definitions: definitions.filter((definition) => definition.family === family),
  })).filter(({ definitions: kinds }) => kinds.length > 0);
}

/** The kinds that something can lead into: what may stand behind another node or on a wire. */
export function kindsWithInput(): readonly NodeDefinition[] {
  return NEWEST.filter((definition) => definition.hasInput);
}

/** The kinds of these types that there are, in their order. */
export function kindsOf(types: readonly string[]): readonly NodeDefinition[] {
  return types.flatMap((type) => NEWEST.find((definition) => definition.type === type) ?? []);
}

/** Every kind. */
export function allKinds(): readonly NodeDefinition[] {
  return NEWEST;
}
