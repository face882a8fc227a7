import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { LARGE_ORDER_CHAIN_ID } from "@orderloom/schema/approval/approval-chain";
import type { Graph } from "@orderloom/schema/graph/graph";
import { createShop } from "@orderloom/store/connections/shops";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { approvalFlow } from "./approval-flow.ts";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

/** Prepares in the sandbox a flow that is published as version 1, with a draft that does something else. */
export async function openVersionsWorld(): Promise<{ readonly flowId: string; readonly shopId: string }> {
  const db = openDatabase({ url: world().databaseUrl, max: 2, application: "orderloom browser tests" });
  const made = await inTransaction(db, "sandbox", async (tx) => {
    const shop = await createShop(tx, { channel: "WEB", name: "版本店", cause: CAUSE });
    const graph = approvalFlow({ chainId: LARGE_ORDER_CHAIN_ID, shopId: shop.id });
    const { flowId } = await createFlow(tx, { name: "版本演练", graph: changed(graph), cause: CAUSE });
    const { triggers, requires } = compile(graph, CATALOGUE);
    await publishVersion(tx, { flowId, graph, triggers, requires, note: "第一版", cause: CAUSE });
    return { flowId, shopId: shop.id };
  });
  await closeDatabase(db);
  return made;
}

/** Orders that were rejected are cancelled; what was approved is told, and no longer allocated. */
function changed(graph: Graph): Graph {
  const nodes = graph.nodes
    .filter(({ id }) => id !== "allocate")
    .map((node) => (node.id === "review" ? { ...node, params: { to: "cancelled", reason: "审批没有通过" } } : node));
  const [paid] = graph.nodes;
  if (!paid) return graph;
  const tell: Graph["nodes"][number] = {
    ...paid,
    id: "tell",
    type: "alert.notify",
    params: {
      audience: { type: "role", role: "warehouse" },
      title: { zh: "可以发货", en: "Ready to ship" },
      text: { zh: "审批通过", en: "Approved" },
      mailConnectionId: null,
    },
    position: { x: 600, y: 0 },
  };
  return {
    ...graph,
    nodes: [...nodes, tell],
    edges: graph.edges.map((edge) =>
      edge.to.node === "allocate" ? { ...edge, to: { node: "tell", port: "in" } } : edge,
    ),
  };
}
