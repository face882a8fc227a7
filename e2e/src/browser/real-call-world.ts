import { type HttpWitness, startHttpWitness } from "@orderloom/nodes/testing/http-witness";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { approvalFlow } from "./approval-flow.ts";
import { connectCarrier } from "./carrier-world.ts";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

/** A draft in the sandbox that asks a carrier for a waybill number, and that carrier. */
export async function openRealCallWorld(): Promise<{ readonly flowId: Id; readonly carrier: HttpWitness }> {
  const carrier = await startHttpWitness();
  carrier.answer = (_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { no: "SF7001" } }));
  };
  const connectionId = await connectCarrier("取号接口", carrier.url);
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const { flowId } = await inTransaction(db, "sandbox", (tx) =>
    createFlow(tx, { name: "取运单号", graph: waybillFlow(connectionId), cause: CAUSE }),
  );
  await closeDatabase(db);
  return { flowId, carrier };
}

function waybillFlow(connectionId: Id): Graph {
  const whole = approvalFlow({ chainId: connectionId, shopId: connectionId });
  const [paid] = whole.nodes;
  if (!paid) throw new Error("no trigger");
  const params = {
    connectionId,
    method: "POST",
    path: "/waybills/{{ order.externalNo }}",
    extract: { waybillNo: "data.no" },
  };
  const call = {
    ...paid,
    id: "call",
    type: "connector.http-request",
    name: "取单号",
    params,
    position: { x: 280, y: 80 },
  };
  return {
    ...whole,
    nodes: [{ ...paid, params: { event: "OrderPaid", shopIds: null } }, call],
    edges: [{ id: "e", from: { node: "paid", port: "out" }, to: { node: "call", port: "in" }, order: 0 }],
  };
}
