import type { GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { type Catalogue, type NodeDefinition, type NodeFamily, nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { inLanguage, type Language, type LocalizedText } from "@orderloom/schema/language";
import { orderField } from "@orderloom/schema/order/order-fields";
import { triggerField } from "@orderloom/schema/order/trigger-fields";

/** A way out as drawn. `isGone`: a wire still leaves by it, but the node no longer has it. */
export type PortFace = { readonly id: string; readonly label: LocalizedText; readonly isGone: boolean };

/** What a node shows of itself. `summary` is null while its parameters are incomplete. */
export type NodeFace = {
  readonly family: NodeFamily;
  readonly icon: string;
  readonly type: LocalizedText | null;
  readonly summary: LocalizedText | null;
  readonly hasInput: boolean;
  readonly outputs: readonly PortFace[];
};

/** The definition of a node, or undefined when this installation does not know it. */
export function definitionOf(
  catalogue: Catalogue,
  node: Pick<GraphNode, "type" | "typeVersion">,
): NodeDefinition | undefined {
  return catalogue.get(nodeKey(node.type, node.typeVersion));
}

/** The face of a node with the wires of its graph; wires by ports it no longer has keep a place to be seen. */
export function nodeFace(catalogue: Catalogue, node: GraphNode, edges: readonly GraphEdge[]): NodeFace {
  const definition = definitionOf(catalogue, node);
  const ports = definition ? outputPorts(definition, node) : [];
  const known = ports.map(({ id, label }) => ({ id, label, isGone: false }));
  const wired = new Set(edges.filter((edge) => edge.from.node === node.id).map((edge) => edge.from.port));
  const gone = [...wired]
    .filter((id) => !ports.some((port) => port.id === id))
    .map((id) => ({ id, label: { zh: id, en: id }, isGone: definition !== undefined }));
  return {
    family: definition?.family ?? "control",
    icon: definition?.icon ?? "unknown",
    type: definition?.labels.title ?? null,
    summary: definition ? summaryOf(definition, node) : null,
    hasInput: definition?.hasInput ?? true,
    outputs: [...known, ...gone],
  };
}

/** A node's name, or what it is called by its kind while nobody named it. */
export function nodeTitle(catalogue: Catalogue, node: GraphNode, language: Language): string {
  const title = definitionOf(catalogue, node)?.labels.title;
  return node.name || (title ? inLanguage(title, language) : node.type);
}

function summaryOf(definition: NodeDefinition, node: GraphNode): LocalizedText | null {
  const params = definition.params.safeParse(node.params);
  if (!params.success) return null;
  const { zh, en } = definition.summary(params.data);
  return { zh: withFieldNames(zh, "zh"), en: withFieldNames(en, "en") };
}

/** A template as people read it: `{{ order.orderNo }}`, `{{ trigger.refund.no }}` are shown as the fields' names. */
function withFieldNames(text: string, language: Language): string {
  return text.replaceAll(/\{\{\s*(order|trigger)\.([\w.]+)[^}]*\}\}/g, (whole, root: string, path: string) => {
    const field = root === "order" ? orderField(path) : triggerField(path);
    return field ? `[${inLanguage(field.label, language)}]` : whole;
  });
}
