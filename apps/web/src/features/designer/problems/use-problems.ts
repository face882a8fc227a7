"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph";
import { checkGraph } from "@orderloom/schema/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph-problem";
import type { Language } from "@orderloom/schema/language";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { useLocale } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import type { CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { useDesignerState } from "../store/designer-context.tsx";

/** What the server found in one graph when it was asked to publish it. */
export type ServerFindings = { readonly graph: Graph; readonly problems: readonly GraphProblem[] };

export type Problem = GraphProblem & { readonly sentence: string };

export type Problems = {
  /** Errors first. */
  readonly all: readonly Problem[];
  readonly errors: number;
  /** The worst of each node, for its corner. */
  readonly byNode: ReadonlyMap<string, CardProblem>;
};

/** All that is wrong with the graph on the screen, in the reader's words: found here at each edit, and by the server. */
export function useProblems(found: ServerFindings | null): Problems {
  const language = useLocale();
  const graph = useDeferredValue(useDesignerState((state) => state.graph));
  const here = useMemo(() => checkGraph(graph, CATALOGUE), [graph]);
  const there = found?.graph === graph ? found.problems : NONE;
  return useMemo(() => gather([...here, ...there], language), [here, there, language]);
}

const NONE: readonly GraphProblem[] = [];

function gather(problems: readonly GraphProblem[], language: Language): Problems {
  const said = problems.map((problem) => ({ ...problem, sentence: problemSentence(problem, language) }));
  const unique = [
    ...new Map(said.map((problem) => [`${problem.sentence} ${problem.nodes.join(" ")}`, problem])).values(),
  ];
  const errors = unique.filter(({ severity }) => severity === "error");
  const all = [...errors, ...unique.filter(({ severity }) => severity !== "error")];
  const byNode = new Map<string, CardProblem>();
  for (const { nodes, severity, sentence } of all) {
    for (const id of nodes) if (!byNode.has(id)) byNode.set(id, { severity, sentence });
  }
  return { all, errors: errors.length, byNode };
}

/** The sentences of one node's parameters, by their path: `title`, `audience.role`. */
export function errorsOf(problems: Problems, nodeId: string): Readonly<Record<string, string>> {
  const own = problems.all.filter((problem) => problem.path !== undefined && problem.nodes[0] === nodeId);
  return Object.fromEntries(own.toReversed().map((problem) => [problem.path ?? "", problem.sentence]));
}
