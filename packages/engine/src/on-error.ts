import { ERROR_PORT_ID } from "@orderloom/schema/graph/ports";
import type { CompiledNode } from "./program.ts";

/** What follows a failure for good. A token that leaves by no port ends there, as it does at a node without ports. */
export type AfterFailure = { readonly type: "stops" } | { readonly type: "leaves"; readonly port: string | null };

const STOPS: AfterFailure = { type: "stops" };

/** What the node's onError says. One that asks for an error port it does not have (a trigger) stops the run. */
export function afterFailure(node: CompiledNode): AfterFailure {
  switch (node.onError) {
    case "stop":
      return STOPS;
    case "continue":
      return { type: "leaves", port: node.firstPort };
    case "port":
      return node.exits.has(ERROR_PORT_ID) ? { type: "leaves", port: ERROR_PORT_ID } : STOPS;
  }
}
