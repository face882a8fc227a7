import type { Graph } from "@orderloom/schema/graph/graph";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import { LIMITS } from "@orderloom/schema/limits";

/** The graph in a file that was exported here or elsewhere; null when there is none in it. */
export async function readFlowFile(file: File): Promise<Graph | null> {
  if (file.size > LIMITS.flowBytes * 2) return null;
  try {
    return upgradeGraph(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}
