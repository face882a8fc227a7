import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { Id } from "@orderloom/schema/ids";
import { closeDatabase, inTransaction, openDatabase } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { publishVersion } from "@orderloom/store/flows/publish-version";
import { world } from "./world.ts";

const CAUSE = { type: "system", name: "browser tests" } as const;

/** Publishes a flow in the sandbox that people start, asking for a text, a number and a yes; answers its id. */
export async function publishByHand(name: string): Promise<Id> {
  const db = openDatabase({ url: world().databaseUrl, max: 1, application: "orderloom browser tests" });
  const flowId = await inTransaction(db, "sandbox", async (tx) => {
    const made = await createFlow(tx, { name, cause: CAUSE, graph: BY_HAND });
    const { triggers, requires } = compile(BY_HAND, CATALOGUE);
    await publishVersion(tx, { flowId: made.flowId, graph: BY_HAND, triggers, requires, cause: CAUSE });
    return made.flowId;
  });
  await closeDatabase(db);
  return flowId;
}

const BY_HAND: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    {
      ...{
        id: "start",
        type: "trigger.manual",
        typeVersion: 1,
        name: "补发申请",
        position: { x: 0, y: 0 },
        onError: "stop",
      },
      params: { inputs: { sku: "text", quantity: "number", urgent: "boolean" }, order: "optional" },
    },
    {
      ...{ id: "given", type: "control.result", typeVersion: 1, name: "", position: { x: 260, y: 0 }, onError: "stop" },
      params: { values: { what: "{{ outputs.start.sku }} × {{ outputs.start.quantity }}" } },
    },
  ],
  edges: [{ id: "e1", from: { node: "start", port: "out" }, to: { node: "given", port: "in" }, order: 0 }],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};
