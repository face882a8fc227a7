import { compile } from "@orderloom/engine/compile";
import type { Program } from "@orderloom/engine/program";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";

/** How many compiled versions a runner keeps; the least recently used one goes first. */
const MAX_PROGRAMS = 500;

export type ProgramCache = (versionId: string) => Promise<Program>;

/** Compiles each published version once. Versions are immutable, so an entry never goes stale. */
export function createProgramCache(loadGraph: (versionId: string) => Promise<Graph>): ProgramCache {
  const programs = new Map<string, Promise<Program>>();
  return (versionId) => {
    const known = programs.get(versionId);
    if (known !== undefined) {
      programs.delete(versionId);
      programs.set(versionId, known);
      return known;
    }
    const compiled = loadGraph(versionId).then((graph) => compile(graph, CATALOGUE));
    programs.set(versionId, compiled);
    compiled.catch(() => programs.delete(versionId));
    const [oldest] = programs.keys();
    if (programs.size > MAX_PROGRAMS && oldest !== undefined) programs.delete(oldest);
    return compiled;
  };
}
