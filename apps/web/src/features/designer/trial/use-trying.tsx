"use client";

import type { ReactNode } from "react";
import { useUrlState } from "../../../ui/query-table/use-url-state.ts";
import { DesignerUrl } from "../designer-state.ts";
import { TrialView } from "./trial-view.tsx";
import type { TestsNow } from "./use-tests.ts";
import { FIRST_SAMPLE } from "./use-trial-order.ts";

/** The trial that the address asks for, null while none is; and the way in. */
export function useTrying(tests: TestsNow): { readonly view: ReactNode; readonly open: (choice?: string) => void } {
  const [{ trial }, setUrl] = useUrlState(DesignerUrl);
  const choose = (choice: string) => setUrl({ trial: choice });
  return {
    view: trial === "" ? null : <TrialView choice={trial} tests={tests} onChoice={choose} onClose={() => choose("")} />,
    open: (choice = FIRST_SAMPLE) => choose(choice),
  };
}
