import { CATALOGUE } from "@orderloom/nodes/definitions";
import { assertNever } from "@orderloom/schema/error";
import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import { type GraphProblem, graphError } from "@orderloom/schema/graph/graph-problem";
import { type NodeDefinition, nodeKey } from "@orderloom/schema/graph/node";
import { type Reference, referencesOf } from "@orderloom/schema/graph/node-references";
import { isId } from "@orderloom/schema/ids";
import { INSTALLATION_MAIL_ID } from "@orderloom/schema/mail";
import { getChain } from "@orderloom/store/approvals/chains";
import { getConnection } from "@orderloom/store/connections/connection-queries";
import { getShop } from "@orderloom/store/connections/shops";
import type { Tx } from "@orderloom/store/database/database";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { getPerson } from "@orderloom/store/people/people";
import { getCalendar } from "@orderloom/store/schedules/named-calendars";

/**
 * Chains, connections, shops, calendars and people that a graph names but that this environment does not have. Connections and
 * shops belong to one environment, so a flow tried in the sandbox may name some that are not there in live.
 */
export async function checkReferences(tx: Tx, graph: Graph): Promise<readonly GraphProblem[]> {
  const problems: GraphProblem[] = [];
  for (const node of graph.nodes) {
    const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
    if (!definition) continue;
    for (const reference of referencesOf(definition, node)) {
      if (!(await referenceExists(tx, reference))) problems.push(missing(definition, node, reference));
    }
  }
  return problems;
}

/** Whether what a reference names is there in this environment, and in use. */
export async function referenceExists(tx: Tx, { kind, id }: Pick<Reference, "kind" | "id">): Promise<boolean> {
  if (kind !== "person" && !isId(id)) return false;
  switch (kind) {
    case "chain": {
      const chain = await getChain(tx, id);
      return chain !== null && !chain.archived;
    }
    case "connection":
      return id === INSTALLATION_MAIL_ID || (await getConnection(tx, id)) !== null;
    case "shop":
      return (await getShop(tx, id)) !== null;
    case "flow": {
      const flow = await getFlow(tx, id);
      return flow !== null && !flow.archived;
    }
    case "person":
      return (await getPerson(tx, id))?.active ?? false;
    case "calendar": {
      const calendar = await getCalendar(tx, id);
      return calendar !== null && !calendar.archived;
    }
    default:
      return assertNever(kind);
  }
}

function missing(definition: NodeDefinition, node: GraphNode, { path }: Reference): GraphProblem {
  const label = Object.entries(definition.labels.params).find(([name]) => name === path.split(".")[0])?.[1].label;
  const name = node.name === "" ? { text: definition.labels.title } : node.name;
  const params = { node: name, field: label ? { text: label } : path };
  return graphError("reference_missing", { nodes: [node.id], path, params });
}
