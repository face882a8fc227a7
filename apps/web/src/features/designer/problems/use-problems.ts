"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph } from "@orderloom/schema/graph/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import type { Language } from "@orderloom/schema/language";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { sameJson } from "@orderloom/schema/same-json";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { isTestProblem } from "../../../lib/trial/run-tests.ts";
import type { AppRouter } from "../../../server/router.ts";
import { useTRPC } from "../../../trpc/client.tsx";
import { type Cache, createCache } from "../../../ui/flow-canvas/draw-cache.ts";
import type { CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import type { TestsNow } from "../trial/use-tests.ts";

/** What the server found in one graph when it was asked to publish it. */
export type ServerFindings = { readonly graph: Graph; readonly problems: readonly GraphProblem[] };

export type Problem = GraphProblem & { readonly sentence: string };

export type Problems = {
  /** Errors first. */
  readonly all: readonly Problem[];
  readonly errors: number;
  /** How many of the errors are tests that are red; the server may be told to go past them. */
  readonly redTests: number;
  /** The worst of each node, for its corner. */
  readonly byNode: ReadonlyMap<string, CardProblem>;
};

/** All that is wrong with the graph on the screen, in the reader's words: found here at each edit, and by the server. */
export function useProblems(flow: { readonly id: string }, found: ServerFindings | null, tests: TestsNow): Problems {
  const language = useLocale();
  const trpc = useTRPC();
  const { data: saved } = useQuery(trpc.flows.findings.queryOptions({ flowId: flow.id }, { refetchInterval: LOOK_MS }));
  const graph = useDeferredValue(useDesignerState((state) => state.graph));
  const here = useMemo(() => checkGraph(graph, CATALOGUE), [graph]);
  // Tests are played here as well, so that their problems go once they are green.
  const asked = found?.graph === graph ? found.problems.filter((problem) => !isTestProblem(problem)) : NONE;
  const there = useMemo(() => [...asked, ...stillThere(saved, graph)], [asked, saved, graph]);
  const [corners] = useState(() => createCache<CardProblem>());
  return useMemo(
    () => gather([...here, ...there, ...tests.red], language, corners),
    [here, there, tests.red, language, corners],
  );
}

const NONE: readonly GraphProblem[] = [];

/** What only the server knows of the saved draft is asked for again this often, and with every hint that flows changed. */
const LOOK_MS = 20_000;

type Findings = inferRouterOutputs<AppRouter>["flows"]["findings"];

/** The draft may have moved on since it was looked at: what was found holds while its nodes say what they said. */
function stillThere(found: Findings | undefined, graph: Graph): readonly GraphProblem[] {
  if (!found || found.problems.length === 0) return NONE;
  const known = new Map(graph.nodes.map(({ id, params }) => [id, params]));
  return found.problems.filter(({ nodes }) => nodes.every((id) => sameJson(known.get(id), found.params.get(id))));
}

/** A corner that says what it said stays the same object, so that an edit elsewhere draws no card anew. */
function gather(problems: readonly GraphProblem[], language: Language, corners: Cache<CardProblem>): Problems {
  const said = problems.map((problem) => ({ ...problem, sentence: problemSentence(problem, language) }));
  const unique = [
    ...new Map(said.map((problem) => [`${problem.sentence} ${problem.nodes.join(" ")}`, problem])).values(),
  ];
  const errors = unique.filter(({ severity }) => severity === "error");
  const all = [...errors, ...unique.filter(({ severity }) => severity !== "error")];
  const byNode = new Map<string, CardProblem>();
  for (const { nodes, severity, sentence } of all) {
    for (const id of nodes)
      if (!byNode.has(id))
        byNode.set(
          id,
          corners(id, [severity, sentence], () => ({ severity, sentence })),
        );
  }
  return { all, errors: errors.length, redTests: errors.filter(isTestProblem).length, byNode };
}

/** The sentences of one node's parameters, by their path: `title`, `audience.role`. */
export function errorsOf(problems: Problems, nodeId: string): Readonly<Record<string, string>> {
  const own = problems.all.filter((problem) => problem.path !== undefined && problem.nodes[0] === nodeId);
  return Object.fromEntries(own.toReversed().map((problem) => [problem.path ?? "", problem.sentence]));
}
