import { z } from "zod";
import { GRAPH_SCHEMA_VERSION, Graph } from "./graph.ts";

/**
 * A flow described for others, as JSON Schema (draft 2020-12): what may stand in a flow file. It says what zod says
 * of the form; what a node's params may be, and that wires fit, is said by `flow validate`.
 */
export function flowJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(Graph, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    $id: `urn:orderloom:flow:${GRAPH_SCHEMA_VERSION}`,
    title: "Orderloom flow",
    description: "A flow as Orderloom stores, exports and publishes it.",
    ...schema,
  };
}
