/** Anything in a graph's lists: found again by its id. */
type Item = { readonly id: string };

/**
 * What turns one list into another. Usually the ids to drop and the items to put at their places; the whole list
 * where that cannot say it (the order changed, or ids repeat in an imported graph).
 */
export type ListPatch<T extends Item> =
  | { readonly type: "items"; readonly drop: readonly string[]; readonly put: readonly Placed<T>[] }
  | { readonly type: "list"; readonly items: readonly T[] };

type Placed<T> = { readonly at: number; readonly item: T };

/** The patch from one list to another, or null when nothing differs. Items are compared by identity. */
export function diffList<T extends Item>(from: readonly T[], to: readonly T[]): ListPatch<T> | null {
  if (from === to) return null;
  const before = new Map(from.map((item) => [item.id, item]));
  const after = new Map(to.map((item) => [item.id, item]));
  if (before.size < from.length || after.size < to.length) return { type: "list", items: to };

  const put: Placed<T>[] = [];
  to.forEach((item, at) => {
    if (before.get(item.id) !== item) put.push({ at, item });
  });
  const drop = from.filter((item) => !after.has(item.id)).map((item) => item.id);
  if (put.length === 0 && drop.length === 0 && sameOrder(from, to)) return null;
  const patch: ListPatch<T> = { type: "items", drop, put };
  return sameOrder(applyListPatch(from, patch), to) ? patch : { type: "list", items: to };
}

/** The list after the patch; the list itself stays as it is. */
export function applyListPatch<T extends Item>(list: readonly T[], patch: ListPatch<T> | null): readonly T[] {
  if (patch === null) return list;
  if (patch.type === "list") return patch.items;
  const moved = new Set([...patch.drop, ...patch.put.map(({ item }) => item.id)]);
  const rest = list.filter((item) => !moved.has(item.id));
  const result: T[] = [];
  let taken = 0;
  for (const { at, item } of patch.put) {
    while (result.length < at && taken < rest.length) taken = pushNext(result, rest, taken);
    result.push(item);
  }
  return [...result, ...rest.slice(taken)];
}

function pushNext<T>(result: T[], rest: readonly T[], taken: number): number {
  const next = rest[taken];
  if (next !== undefined) result.push(next);
  return taken + 1;
}

function sameOrder<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
