import type { ReactFlowInstance } from "@xyflow/react";
import { DURATIONS_MS } from "../../../ui/theme.ts";
import type { DesignerStore } from "../store/designer-store.ts";
import { selectedItems } from "../store/selection-acts.ts";

/** Brings what is selected into view, as large as it may be; the whole flow when nothing is. */
export function fitSelection(designer: DesignerStore, view: Pick<ReactFlowInstance, "fitView">): void {
  const nodes = selectedItems(designer).map(({ id }) => ({ id }));
  void view.fitView({ padding: 0.15, maxZoom: 1, duration: DURATIONS_MS.slow, ...(nodes.length > 0 ? { nodes } : {}) });
}
