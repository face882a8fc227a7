"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../../trpc/client.tsx";
import { useUrlState } from "../../../ui/query-table/use-url-state.ts";
import { DesignerUrl } from "../designer-state.ts";
import { type CompareSide, type CompareSides, readSides, writeSides } from "./compare-side.ts";
import { CompareView } from "./compare-view.tsx";
import type { ComparedFile } from "./use-side.ts";

type Comparing = {
  /** The comparison that the address asks for; null while none is. */
  readonly view: ReactNode;
  readonly show: (sides: CompareSides) => void;
  /** Compares the draft with what is in force here, else with the newest version; or with a file. */
  readonly start: (file: ComparedFile | null) => void;
  /** Shows what waits for a second person beside what is in force. */
  readonly review: () => void;
};

/** What is compared stands in the address, so that it survives a reload and can be sent to a colleague. */
export function useComparing(flowId: string): Comparing {
  const trpc = useTRPC();
  const [{ compare }, setUrl] = useUrlState(DesignerUrl);
  const [file, setFile] = useState<ComparedFile | null>(null);
  const { data: flow } = useQuery(trpc.flows.get.queryOptions({ flowId }));
  const { data: versions } = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const sides = readSides(compare);
  const show = (next: CompareSides | null) => setUrl({ compare: next ? writeSides(next) : "" });
  const number = flow?.publication?.number ?? versions?.items[0]?.number;
  const inForce: CompareSide = number === undefined ? { type: "draft" } : { type: "version", number };
  return {
    view: sides && <CompareView {...{ flowId, sides, file }} onSides={show} onFile={setFile} />,
    show,
    start: (chosen) => {
      setFile(chosen ?? file);
      show({ from: chosen ? { type: "file" } : inForce, to: { type: "draft" } });
    },
    review: () => show({ from: inForce, to: { type: "review" } }),
  };
}
