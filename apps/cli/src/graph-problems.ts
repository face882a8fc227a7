import { ERROR_CODES } from "@orderloom/schema/error";
import { GRAPH_PROBLEM_CODES } from "@orderloom/schema/graph/graph-problem";
import { JsonObject } from "@orderloom/schema/json";
import { problemSentence } from "@orderloom/schema/messages/problems";
import { z } from "zod";
import { say, type Terminal } from "./terminal.ts";
import { WORDS } from "./words.ts";

/** The problems of a graph as the API tells them. */
export const GraphProblems = z.array(
  z.object({
    code: z.enum([...GRAPH_PROBLEM_CODES, ...ERROR_CODES]),
    severity: z.enum(["error", "warning"]),
    params: JsonObject,
    nodes: z.array(z.string()),
    edges: z.array(z.string()),
    path: z.string().optional(),
  }),
);

/** A refused graph: its problems, or, of something that is no graph at all, the places where its JSON is wrong. */
export const GraphRefusal = z.object({
  error: z.object({
    code: z.literal("graph_invalid"),
    params: z.object({ problems: z.array(z.object({ path: z.string(), code: z.string() })).optional() }),
  }),
  problems: GraphProblems.default([]),
});

/** Prints every problem on a line of its own: how bad, what, and where. Answers how many are errors. */
export function tellProblems(problems: z.output<typeof GraphProblems>, terminal: Terminal): number {
  for (const problem of problems) {
    const label = say(terminal, problem.severity === "error" ? WORDS.problemError : WORDS.problemWarning);
    const place = [...problem.nodes, ...problem.edges, ...(problem.path ? [problem.path] : [])].join(" ");
    terminal.note(`${label}: ${problemSentence(problem, terminal.language)}${place ? ` [${place}]` : ""}`);
  }
  return problems.filter(({ severity }) => severity === "error").length;
}

/** Prints why a graph was refused. Answers how many errors it has. */
export function tellRefusal(refusal: z.output<typeof GraphRefusal>, terminal: Terminal): number {
  const places = refusal.error.params.problems ?? [];
  for (const { path, code } of places) terminal.note(say(terminal, WORDS.notAGraph, { path: path || "/", code }));
  return places.length + tellProblems(refusal.problems, terminal);
}
