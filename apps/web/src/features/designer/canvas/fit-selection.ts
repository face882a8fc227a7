import type { ReactFlowInstance } from "@xyflow/react";
import type { DesignerStore } from "../store/designer-store.ts";
import { selectedItems } from "../store/selection-acts.ts";

/** Brings what is selected into view, as large as it may be; the whole flow when nothing is. */
export function fitSelection(designer: DesignerStore, view: Pick<ReactFlowInstance, "fitView">): void {
  const nodes = selectedItems(designer).map(({ id }) => ({ id }));
  void view.fitView({ padding: 0.15, maxZoom: 1, duration: 150, ...(nodes.length > 0 ? { nodes } : {}) });
}
