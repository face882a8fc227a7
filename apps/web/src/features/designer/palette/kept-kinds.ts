import { z } from "zod";

/** The kinds of nodes that a person marked, and those used last, the newest first. */
export const KeptKinds = z.object({ favourites: z.array(z.string()), recent: z.array(z.string()) });
export type KeptKinds = z.infer<typeof KeptKinds>;

export const NO_KEPT_KINDS: KeptKinds = { favourites: [], recent: [] };

const MAX_RECENT = 4;

/** Marks a kind, or takes the mark away. */
export function withFavourite(kept: KeptKinds, type: string): KeptKinds {
  const { favourites } = kept;
  const isMarked = favourites.includes(type);
  return { ...kept, favourites: isMarked ? favourites.filter((other) => other !== type) : [...favourites, type] };
}

/** Notes that a kind was used. */
export function withRecent(kept: KeptKinds, type: string): KeptKinds {
  return { ...kept, recent: [type, ...kept.recent.filter((other) => other !== type)].slice(0, MAX_RECENT) };
}
