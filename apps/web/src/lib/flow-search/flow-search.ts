import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph/graph-check";
import { searchRank } from "../search/search-text.ts";
import { namesField, usesOne } from "./graph-texts.ts";

/** One word of a search. A key that is not known is part of a name like any other text. */
type Word = { readonly key: "name" | "is" | "uses" | "field" | "never"; readonly value: string };

/** A search of the list of flows, and what has to be read to answer it. */
export type FlowSearch = {
  readonly words: readonly Word[];
  readonly asksGraph: boolean;
  readonly asksRuns: boolean;
};

/** What a search looks at in a flow; `graph` is null where nothing asks for it. */
export type SearchedFlow = { readonly id: string; readonly name: string; readonly graph: Graph | null };

export type FlowSearchFacts = {
  /** The name and the kind of the connections by their id, in small letters. */
  readonly connections: ReadonlyMap<string, string>;
  /** The flows that a run of the last 30 days was one of. */
  readonly ran: ReadonlySet<string>;
};

const KEYS = ["is", "uses", "field", "never"] as const;
/** Keys that are asked of a single node: the words of one search have to fit the same one. */
const OF_NODE: readonly Word["key"][] = ["uses", "field"];

/** Reads a search; of the words all have to fit. */
export function readFlowSearch(query: string): FlowSearch {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).map(readWord);
  const asks = (...keys: readonly Word["key"][]) => words.some(({ key }) => keys.includes(key));
  return { words, asksGraph: asks("is", "uses", "field"), asksRuns: asks("never") };
}

function readWord(text: string): Word {
  const key = KEYS.find((known) => text.startsWith(`${known}:`));
  return key ? { key, value: text.slice(key.length + 1) } : { key: "name", value: text };
}

/**
 * Whether a search finds a flow: by its name, also by pinyin initials; `is:invalid` with errors in the draft; `uses:`
 * a kind of node or a connection by its name or kind; `field:` one that a node reads; `never:30d` without a run in 30
 * days. Pure; costs a check of the graph for `is:invalid` alone.
 */
export function findsFlow({ words }: FlowSearch, flow: SearchedFlow, facts: FlowSearchFacts): boolean {
  const ofNode = words.filter(({ key }) => OF_NODE.includes(key));
  const others = words.filter(({ key }) => !OF_NODE.includes(key));
  return others.every((word) => fits(word, flow, facts)) && (ofNode.length === 0 || hasNode(ofNode, flow, facts));
}

function fits({ key, value }: Word, { id, name, graph }: SearchedFlow, { ran }: FlowSearchFacts): boolean {
  if (key === "is") return value === "invalid" && graph !== null && !isPublishable(checkGraph(graph, CATALOGUE));
  if (key === "never") return value === "30d" && !ran.has(id);
  return searchRank(value, { titles: [name], more: [] }) !== null;
}

function hasNode(words: readonly Word[], { graph }: SearchedFlow, { connections }: FlowSearchFacts): boolean {
  if (!graph) return false;
  return graph.nodes.some((node) =>
    words.every(({ key, value }) => (key === "uses" ? usesOne(node, value, connections) : namesField(node, value))),
  );
}
