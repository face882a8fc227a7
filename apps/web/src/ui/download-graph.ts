import type { Graph } from "@orderloom/schema/graph/graph";

/** Hands a flow to the person as a file that can be imported anywhere. */
export function downloadGraph(name: string, graph: Graph): void {
  const file = new Blob([`${JSON.stringify(graph, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/g, "-")}.flow.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
