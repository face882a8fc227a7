import type { Json } from "@orderloom/schema/json";
import { sameJson } from "@orderloom/schema/same-json";

/** Whose word counts: this window's, or that of the newer draft on the server. */
export type Side = "mine" | "theirs";

/** Two people's values for one field of a thing; field "" is the thing itself, which one removed and the other changed. */
export type FieldConflict = {
  readonly field: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
};

/** A thing's fields. Undefined fields are absent ones. */
export type Fields = Readonly<Record<string, Json>>;

type Three<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

export type ItemMerge = { readonly item: Fields | undefined; readonly conflicts: readonly FieldConflict[] };

type Rules = {
  /** Fields of how a thing is drawn: no reason to keep what somebody removed, and never asked about. */
  readonly drawn: ReadonlySet<string>;
  readonly choose: (field: string) => Side | undefined;
};

/**
 * Merges one thing of three graphs: what only one side changed is taken from it, field by field. Where both changed
 * one field, or one removed what the other changed, the chosen side counts, else theirs, and the conflict is told.
 */
export function mergeItem({ base, mine, theirs }: Three<Fields | undefined>, rules: Rules): ItemMerge {
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return { item: mine, conflicts: [] };
  if (sameJson(mine, base)) return { item: theirs, conflicts: [] };
  if (mine && theirs) return mergeFields({ base: base ?? {}, mine, theirs }, rules);
  const kept = mine ?? theirs;
  if (sameJson(without(kept ?? {}, rules.drawn), without(base ?? {}, rules.drawn))) {
    return { item: undefined, conflicts: [] };
  }
  const conflict = { field: "", base, mine, theirs };
  return { item: rules.choose("") === "mine" ? mine : theirs, conflicts: [conflict] };
}

function mergeFields({ base, mine, theirs }: Three<Fields>, { drawn, choose }: Rules): ItemMerge {
  const conflicts: FieldConflict[] = [];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = names.flatMap((field): [string, Json][] => {
    const three = { base: ownOf(base, field), mine: ownOf(mine, field), theirs: ownOf(theirs, field) };
    const onlyMine = sameJson(three.theirs, three.base);
    const isClash = !onlyMine && !sameJson(three.mine, three.base) && !sameJson(three.mine, three.theirs);
    if (isClash && !drawn.has(field)) conflicts.push({ field, ...three });
    const side = isClash ? (drawn.has(field) ? "mine" : choose(field)) : onlyMine ? "mine" : "theirs";
    const value = side === "mine" ? three.mine : three.theirs;
    return value === undefined ? [] : [[field, value]];
  });
  return { item: Object.fromEntries(merged), conflicts };
}

function without(fields: Fields, names: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}

function ownOf(fields: Fields, name: string): Json | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
