import { OrderloomError } from "@orderloom/schema/error";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import type { Id } from "@orderloom/schema/ids";
import type { PublishGraphResult } from "./publish-graph.ts";

/** Published as a version, or not, with everything that keeps it from being published. */
export type Publishing =
  | { readonly ok: true; readonly versionId: Id; readonly number: number }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/** What a procedure answers; other refusals are thrown. */
export function publishedOrProblems(published: PublishGraphResult): Publishing {
  if (published.ok || published.code === "graph_invalid") return published;
  throw new OrderloomError(published.code, { params: { number: published.number } });
}
