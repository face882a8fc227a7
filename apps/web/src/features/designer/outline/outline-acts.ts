import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { GraphNode } from "@orderloom/schema/graph/graph";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import { firstFreePort } from "../graph/new-node.ts";
import { duplicateSelected } from "../store/clipboard-acts.ts";
import { removeSelected } from "../store/designer-acts.ts";
import type { DesignerStore } from "../store/designer-store.ts";
import { placeBehind } from "../store/move-acts.ts";
import { detachSelected } from "../store/selection-acts.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** What can be done with a line; its words stand under `designer.actions`. */
export type OutlineAct =
  | "settings"
  | "rename"
  | "addAfter"
  | "connect"
  | "move"
  | "detach"
  | "duplicate"
  | "heal"
  | "remove"
  | "goThere"
  | "disconnect";

/** The acts of a line, in the order they are offered. */
export function actsOf(row: OutlineRow, readOnly: boolean): readonly OutlineAct[] {
  if (row.type === "link") return readOnly ? ["goThere"] : ["goThere", "disconnect"];
  if (row.type === "port") return readOnly ? [] : ["addAfter"];
  if (readOnly) return ["settings"];
  const { outputs, hasInput } = nodeFace(CATALOGUE, row.node, []);
  return [
    "settings",
    "rename",
    ...(outputs.length > 0 ? (["addAfter", "connect"] as const) : []),
    ...(hasInput ? (["move", "detach"] as const) : []),
    "duplicate",
    "heal",
    "remove",
  ];
}

/** Does what has no part of the screen of its own. Settings and renaming are the outline's. */
export function doAct(designer: DesignerStore, row: OutlineRow, act: Exclude<OutlineAct, "settings" | "rename">): void {
  if (row.type === "link") {
    if (act === "goThere") designer.select([row.to.id]);
    else designer.dispatch({ type: "items.remove", ids: [row.edge.id], heal: false });
  } else if (act === "addAfter") {
    addBehind(designer, row.node, row.type === "port" ? row.port.id : null);
  } else if (row.type === "node") {
    designer.select([row.node.id]);
    NODE_ACTS[act]?.(designer, row.node.id);
  }
}

const NODE_ACTS: Partial<Record<OutlineAct, (designer: DesignerStore, id: string) => void>> = {
  connect: (designer, from) => designer.open({ type: "connect", from }),
  move: (designer, node) => designer.open({ type: "move", node }),
  detach: detachSelected,
  duplicate: duplicateSelected,
  heal: (designer) => removeSelected(designer, true),
  remove: (designer) => removeSelected(designer, false),
};

/** Behind a way out, before what stands there; behind a node by its first free way, else by its first one. */
function addBehind(designer: DesignerStore, node: GraphNode, port: string | null): void {
  const { graph } = designer.state.getState();
  const way =
    port ?? firstFreePort({ graph, catalogue: CATALOGUE }, node.id) ?? nodeFace(CATALOGUE, node, []).outputs[0]?.id;
  if (way === undefined) return;
  designer.open({ type: "add", place: placeBehind(designer, { node: node.id, port: way }), at: null });
}
