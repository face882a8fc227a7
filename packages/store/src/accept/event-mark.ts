import type { JsonObject } from "@orderloom/schema/json";

/**
 * The place of an event among those of its order: the version it made, and which of the events of that version it is.
 * One message may bring several at once: an order that is new and paid already.
 */
export type OrderMark = { readonly version: number; readonly type: string };

/** A mark as the run's state keeps it. */
export function orderMark({ version, type }: OrderMark): string {
  return `${version}:${type}`;
}

/** The place that a run has seen: that of the mark, else of the event that started the run. */
export function seenMark(mark: string | null, trigger: JsonObject): OrderMark {
  if (mark !== null) {
    const at = mark.indexOf(":");
    return { version: Number(mark.slice(0, at)), type: mark.slice(at + 1) };
  }
  const { orderVersion, type } = trigger;
  return { version: typeof orderVersion === "number" ? orderVersion : 0, type: typeof type === "string" ? type : "" };
}

/** The events of one version that come after what was seen; those of its own version only where it is one of them. */
export function laterTypes(types: readonly string[], version: number, seen: OrderMark): readonly string[] {
  if (version > seen.version) return types;
  const place = version === seen.version ? types.indexOf(seen.type) : -1;
  return place < 0 ? [] : types.slice(place + 1);
}
