"use client";

import { useEffect } from "react";
import { z } from "zod";
import { useDesigner } from "./designer-context.tsx";

const Kept = z.array(z.string());

/** Which groups a person has folded is theirs, not the flow's: this browser remembers it. */
export function useKeepFolded(flowId: string): void {
  const designer = useDesigner();
  useEffect(() => {
    const key = `orderloom.folded.${flowId}`;
    const read = Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? "[]"));
    for (const id of read.success ? read.data : []) designer.fold(id);
    return designer.state.subscribe(({ folded }, before) => {
      if (folded !== before.folded) localStorage.setItem(key, JSON.stringify(folded));
    });
  }, [designer, flowId]);
}
