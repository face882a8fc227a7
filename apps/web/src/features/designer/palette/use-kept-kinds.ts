"use client";

import { useState } from "react";
import { type KeptKinds, NO_KEPT_KINDS, KeptKinds as Schema, withFavourite, withRecent } from "./kept-kinds.ts";

const KEY = "orderloom.palette";

/** A person's favourites and last used kinds, remembered by this browser. */
export function useKeptKinds() {
  const [kept, setKept] = useState(readKept);
  const keep = (change: (before: KeptKinds) => KeptKinds) => {
    // Another window may have kept something meanwhile.
    const next = change(readKept());
    localStorage.setItem(KEY, JSON.stringify(next));
    setKept(next);
  };
  return {
    kept,
    toggleFavourite: (type: string) => keep((before) => withFavourite(before, type)),
    noteUse: (type: string) => keep((before) => withRecent(before, type)),
  };
}

function readKept(): KeptKinds {
  try {
    return Schema.parse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return NO_KEPT_KINDS;
  }
}
