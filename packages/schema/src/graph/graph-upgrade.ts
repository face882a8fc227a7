import { cleanJson } from "../clean-json.ts";
import { OrderloomError } from "../error.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { LIMITS } from "../limits.ts";
import { GRAPH_SCHEMA_VERSION, Graph } from "./graph.ts";

/** A step from one version of the graph format to the next. A released step never changes. */
export type GraphUpgrade = {
  /** What it does, in words, e.g. `edges_get_order`. */
  readonly name: string;
  /** The version it reads; it writes the next one. */
  readonly from: number;
  upgrade(graph: JsonObject): JsonObject;
};

/** Every step there is, one for each version below today's. Version 1 is the first format ever written. */
export const GRAPH_UPGRADES: readonly GraphUpgrade[] = [];

/**
 * Reads a graph of any known version, from a file, a request or the store, as one of today's.
 * @throws OrderloomError `graph_version_newer` when the graph comes from a later program; `graph_invalid` when it is
 * no graph, with the first places that are wrong as `params.problems` (path and zod code).
 */
export function upgradeGraph(json: unknown): Graph {
  const read = cleanJson(json, LIMITS.graphDepth);
  if (!read.ok) throw invalid([{ path: "", code: read.reason }]);
  const parsed = Graph.safeParse(upgradeJson(read.json, GRAPH_UPGRADES, GRAPH_SCHEMA_VERSION));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, PROBLEMS_TOLD)
    .map((issue) => ({ path: issue.path.map(String).join("."), code: issue.code }));
  throw invalid(problems);
}

/** Takes a graph from its own version to `target`, step by step; its `schemaVersion` is written after each. */
export function upgradeJson(json: Json, steps: readonly GraphUpgrade[], target: number): JsonObject {
  if (!isJsonObject(json)) throw invalid([{ path: "", code: "invalid_type" }]);
  let graph = json;
  for (let version = versionOf(json, target); version < target; version += 1) {
    const step = steps.find(({ from }) => from === version);
    if (!step) throw invalid([{ path: "schemaVersion", code: "invalid_value" }]);
    graph = { ...step.upgrade(graph), schemaVersion: version + 1 };
  }
  return graph;
}

/** How many of the wrong places an error names; the first ones say enough. */
const PROBLEMS_TOLD = 10;

function versionOf(graph: JsonObject, target: number): number {
  const version = graph.schemaVersion;
  if (typeof version !== "number" || !Number.isInteger(version)) {
    throw invalid([{ path: "schemaVersion", code: "invalid_type" }]);
  }
  if (version > target) {
    throw new OrderloomError("graph_version_newer", { params: { found: version, known: target } });
  }
  return version;
}

function invalid(problems: readonly { readonly path: string; readonly code: string }[]): OrderloomError {
  return new OrderloomError("graph_invalid", { params: { problems } });
}
