"use client";

import type { ReactNode } from "react";
import { useUrlState } from "../../../ui/query-table/use-url-state.ts";
import { DesignerUrl } from "../designer-state.ts";
import { readLensName } from "./lens-name.ts";
import { LensView } from "./lens-view.tsx";

/** The lens that the address asks for; null while none is. And the way to open one, on the version in force or another. */
export function useLens(flowId: string): { readonly view: ReactNode; readonly open: (number?: number) => void } {
  const [{ lens: text, version }, setUrl] = useUrlState(DesignerUrl);
  const lens = readLensName(text);
  return {
    view: lens && (
      <LensView
        {...{ flowId, lens, number: version }}
        onLens={(next, number) => setUrl({ lens: next ?? "", version: number })}
      />
    ),
    open: (number) => setUrl({ lens: "flight", version: number ?? null }),
  };
}
