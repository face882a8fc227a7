import { CATALOGUE } from "@orderloom/nodes/definitions";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import { idMaker } from "../graph/make-id.ts";
import { freeSpot, STEP } from "../graph/new-node.ts";
import type { AddPlace, DesignerStore } from "./designer-store.ts";

type PortOf = { readonly node: string; readonly port: string };

/** Where a node goes that is added behind a way out: before what stands there, else at its end. */
export function placeBehind(designer: DesignerStore, { node, port }: PortOf): AddPlace {
  const { graph } = designer.state.getState();
  const wire = graph.edges.find((edge) => edge.from.node === node && edge.from.port === port);
  return wire ? { type: "wire", edge: wire.id } : { type: "after", node, port };
}

/** Takes a node out of its place and puts it behind a way out of another; false when it cannot stand there. */
export function moveBehind(designer: DesignerStore, id: string, behind: PortOf): boolean {
  const { graph } = designer.state.getState();
  const node = graph.nodes.find((known) => known.id === id);
  const from = graph.nodes.find((known) => known.id === behind.node)?.position;
  if (!node || !from) return false;
  const others = { ...graph, nodes: graph.nodes.filter((known) => known !== node) };
  const position = freeSpot(others, { x: from.x + STEP.x, y: from.y });
  const outPort = nodeFace(CATALOGUE, node, []).outputs[0]?.id ?? null;
  designer.dispatch({ type: "node.move", move: { id, behind, outPort, position, newEdgeId: idMaker(graph)("edge") } });
  return designer.state.getState().graph !== graph;
}
