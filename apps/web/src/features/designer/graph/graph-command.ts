import type { FlowTrials, Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import type { GraphGroup, GraphNote, GraphPatch } from "./graph-patch.ts";
import type { NodeMove } from "./move-node.ts";

export type Position = GraphNode["position"];
export type EdgeEnds = Pick<GraphEdge, "id" | "from" | "to">;

/** What a node does when it fails, as edited together in one panel. `null` takes the limit of the product. */
export type FailureSettings = {
  readonly onError: GraphNode["onError"];
  readonly retry: GraphNode["retry"] | null;
  readonly timeoutMs: number | null;
};

/**
 * Every way to change a graph. Ids of new things come in with the command, so that editing stays a pure function
 * and a redo brings back the same ids.
 */
export type GraphCommand =
  | { readonly type: "node.add"; readonly node: GraphNode; readonly edge: EdgeEnds | null }
  | { readonly type: "node.insert"; readonly node: GraphNode; readonly edgeId: string; readonly through: Passage }
  | { readonly type: "items.remove"; readonly ids: readonly string[]; readonly heal: boolean }
  | { readonly type: "nodes.detach"; readonly ids: readonly string[] }
  | { readonly type: "nodes.to_sub_flow"; readonly graph: Graph; readonly call: string }
  | { readonly type: "node.put_in_line"; readonly graph: Graph; readonly ids: readonly string[] }
  | { readonly type: "node.move"; readonly move: NodeMove }
  | { readonly type: "items.move"; readonly positions: Readonly<Record<string, Position>> }
  | { readonly type: "node.rename"; readonly id: string; readonly name: string }
  | { readonly type: "node.set_params"; readonly id: string; readonly params: JsonObject }
  | { readonly type: "node.set_failure"; readonly id: string; readonly failure: FailureSettings }
  | { readonly type: "edge.connect"; readonly edge: EdgeEnds }
  | { readonly type: "edge.move_end"; readonly edge: EdgeEnds }
  | { readonly type: "edges.set_order"; readonly edgeIds: readonly string[] }
  | { readonly type: "items.paste"; readonly items: GraphPiece }
  | { readonly type: "note.add"; readonly note: GraphNote }
  | { readonly type: "note.set"; readonly id: string; readonly change: Partial<Omit<GraphNote, "id">> }
  | { readonly type: "group.add"; readonly group: GraphGroup }
  | {
      readonly type: "group.set";
      readonly id: string;
      readonly change: Partial<Pick<GraphGroup, "name" | "description">>;
    }
  | { readonly type: "group.move_nodes"; readonly nodes: readonly string[]; readonly group: string | null }
  | { readonly type: "trials.set"; readonly trials: FlowTrials }
  | { readonly type: "graph.replace"; readonly graph: Graph }
  | { readonly type: "graph.patch"; readonly patch: GraphPatch };

/** The ports by which an inserted node takes over a wire, and the id of the second half of that wire. */
export type Passage = { readonly inPort: string; readonly outPort: string; readonly newEdgeId: string };

/** A part of a graph that can stand alone: what copy takes and paste brings. Edges run inside the piece, and groups lie in it whole. */
export type GraphPiece = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly notes: readonly GraphNote[];
  readonly groups: readonly GraphGroup[];
};
