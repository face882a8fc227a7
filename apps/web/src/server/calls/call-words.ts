import { CATALOGUE } from "@orderloom/nodes/definitions";
import { type NodeDefinition, nodeKey } from "@orderloom/schema/graph/node";
import type { Json } from "@orderloom/schema/json";
import type { LocalizedText } from "@orderloom/schema/language";
import type { Money } from "@orderloom/schema/money";
import type { GraphNode } from "@orderloom/store/calls/unknown-calls";

/** What a call was to do, in words: its node's title and summary, the money it moves, and what a person may tell of it. */
export type CallWords = {
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly amount: Money | null;
  readonly fields: readonly { readonly id: string; readonly label: LocalizedText }[];
};

/** Says what a call was to do. Its content stays on the server; only the amount is read out of it. */
export function callWords({ node, content }: { readonly node: GraphNode | null; readonly content: Json }): CallWords {
  if (!node) return { title: GONE, summary: null, amount: null, fields: [] };
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  const params = definition?.params.safeParse(node.params);
  const title = node.name ? { zh: node.name, en: node.name } : (definition?.labels.title ?? named(node.type));
  if (!definition || !params?.success) return { title, summary: null, amount: null, fields: [] };
  return {
    title,
    summary: definition.summary(params.data),
    amount: definition.report?.amount?.(content) ?? null,
    fields: definition.report?.fields(params.data) ?? [],
  };
}

/** The result that a node resumes with when a person says that its call happened. */
export function reportedResult(node: GraphNode | null, values: Readonly<Record<string, string>>): Json {
  const definition: NodeDefinition | undefined = node ? CATALOGUE.get(nodeKey(node.type, node.typeVersion)) : undefined;
  const params = node && definition?.params.safeParse(node.params);
  return params?.success ? (definition?.report?.result(params.data, values) ?? null) : null;
}

const GONE: LocalizedText = { zh: "外部调用", en: "Outside call" };

function named(type: string): LocalizedText {
  return { zh: type, en: type };
}
