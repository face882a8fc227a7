import type { Graph } from "@orderloom/schema/graph/graph";
import { type GraphItems, graphOf, ITEM_KINDS, type ItemKind, itemsOf } from "./graph-items.ts";
import { type FieldConflict, type Fields, mergeItem, type Side } from "./merge-item.ts";
import { settleIds } from "./settle-ids.ts";

/** A clash that a person decides. `key` names it among those of one merge. */
export type MergeConflict = FieldConflict & {
  readonly key: string;
  readonly kind: ItemKind;
  /** The node, note, group or test; of wires, `node port`. */
  readonly id: string;
};

/** The merged graph, in which undecided clashes stand as theirs, and all clashes, decided or not. */
export type GraphMerge = { readonly graph: Graph; readonly conflicts: readonly MergeConflict[] };

/** `base`: what both began with. `mine`: this window's. `theirs`: what somebody else saved meanwhile. */
export type MergeSides = { readonly base: Graph; readonly mine: Graph; readonly theirs: Graph };

/** How things are drawn is never asked about: mine counts. */
const DRAWN: ReadonlySet<string> = new Set(["position", "size"]);

/**
 * Merges two drafts that were drawn on the same one: node by node, field by field, the wires of a port as one. What
 * only one of them changed is kept from both. Nothing is lost unasked: where both changed the same, or one removed
 * what the other changed or wired, it is a conflict, decided by `chosen`.
 */
export function mergeGraphs(sides: MergeSides, chosen: ReadonlyMap<string, Side> = new Map()): GraphMerge {
  const settled = { ...sides, mine: settleIds(sides) };
  const base = itemsOf(settled.base);
  const mine = itemsOf(settled.mine);
  const theirs = itemsOf(settled.theirs);
  const wired = wiredAnew(settled);
  const conflicts: MergeConflict[] = [];
  const kindOf = (kind: ItemKind): [ItemKind, ReadonlyMap<string, Fields>] => {
    const ids = [...new Set([...theirs[kind].keys(), ...mine[kind].keys()])];
    const merged = ids.flatMap((id): [string, Fields][] => {
      const touched = (items: GraphItems, side: Side) =>
        touch(items[kind].get(id), kind === "node" && wired[side].has(id));
      const three = { base: base[kind].get(id), mine: touched(mine, "mine"), theirs: touched(theirs, "theirs") };
      const result = mergeItem(three, { drawn: DRAWN, choose: (field) => chosen.get(keyOf(kind, id, field)) });
      conflicts.push(
        ...result.conflicts.map((conflict) => ({ ...conflict, key: keyOf(kind, id, conflict.field), kind, id })),
      );
      return result.item ? [[id, untouch(result.item)]] : [];
    });
    return [kind, new Map(merged)];
  };
  const items = Object.fromEntries(ITEM_KINDS.map(kindOf));
  return { graph: graphOf({ ...mine, ...items }, [settled.theirs, settled.mine]), conflicts };
}

function keyOf(kind: ItemKind, id: string, field: string): string {
  return `${kind} ${id} ${field}`;
}

/** A node that somebody wired anew is a changed one: removing it would take the wire along. */
const WIRED = "wired";

function touch(fields: Fields | undefined, isWired: boolean): Fields | undefined {
  return fields && isWired ? { ...fields, [WIRED]: true } : fields;
}

function untouch({ [WIRED]: _, ...fields }: Fields): Fields {
  return fields;
}

/** The nodes that each side drew a wire to or from which was not there before. */
function wiredAnew({ base, mine, theirs }: MergeSides): Readonly<Record<Side, ReadonlySet<string>>> {
  const ends = ({ from, to }: Graph["edges"][number]) => `${from.node} ${from.port} ${to.node} ${to.port}`;
  const old = new Set(base.edges.map(ends));
  const of = ({ edges }: Graph) =>
    new Set(edges.filter((edge) => !old.has(ends(edge))).flatMap(({ from, to }) => [from.node, to.node]));
  return { mine: of(mine), theirs: of(theirs) };
}
