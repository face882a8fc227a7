"use client";

import { useEffect } from "react";
import { useDesigner, useDesignerState } from "./designer-context.tsx";

const PARAM = "node";

/** Keeps the selected node in the address, so that it survives a reload and can be sent to a colleague. */
export function useSelectedInUrl(): void {
  const designer = useDesigner();
  useEffect(() => {
    const id = new URLSearchParams(window.location.search).get(PARAM);
    const { graph } = designer.state.getState();
    if (id !== null && graph.nodes.some((node) => node.id === id)) designer.select([id]);
  }, [designer]);
  const selected = useDesignerState((state) => (state.selected.length === 1 ? (state.selected[0] ?? null) : null));
  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get(PARAM) === selected) return;
    if (selected === null) url.searchParams.delete(PARAM);
    else url.searchParams.set(PARAM, selected);
    window.history.replaceState(window.history.state, "", url);
  }, [selected]);
}
