import { CATALOGUE } from "@orderloom/nodes/definitions";
import { OrderloomError } from "@orderloom/schema/error";
import { FlowTest, Graph, GraphId } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { stripTestOrder } from "@orderloom/schema/graph/strip-tests";
import { Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import { planTrialCall, trialCallState } from "@orderloom/store/calls/try-call";
import { listConnections } from "@orderloom/store/connections/connection-queries";
import { inTransaction } from "@orderloom/store/database/database";
import { getFlow } from "@orderloom/store/flows/flow-queries";
import { z } from "zod";
import { connectionTypeAt, trialCall } from "../../lib/trial/trial-call.ts";
import { visibleConnection } from "../connections/visible-connection.ts";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";

/** Whatever environment the person looks at, calls on trial go through the sandbox's connections alone. */
const WHERE = "sandbox";

const Input = z.strictObject({
  flowId: Id,
  graph: Graph,
  node: GraphId,
  scene: FlowTest.pick({ event: true, start: true, order: true, answers: true }),
  connectionId: Id,
});

/**
 * Makes the call of one node of the draft on the screen for real, once, the way all calls go: planned here, made by the
 * runner under the limits and guards of its connection. What the call says is worked out here again by the engine, and
 * never with a real receiver in it.
 */
export const tryNodeProcedure = procedure("flow.try")
  .input(Input)
  .mutation(({ ctx, input: { flowId, graph, node: id, scene, connectionId } }) =>
    inTransaction(ctx.db, WHERE, async (tx) => {
      orMissing(await getFlow(tx, flowId), { flowId });
      const connection = await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      const order = scene.order && stripTestOrder(scene.order);
      const effect = trialCall({ graph, node: id, scene: { ...scene, order } });
      if (connection.type !== connectionTypeAt(graph, id)) throw new OrderloomError("connection_unknown");
      const trial = { effect, connection, flowId, node: titleOf(graph, id), cause: ctx.cause };
      return { callId: await planTrialCall(tx, keys(), trial) };
    }),
  );

/** What the node is called, for whatever language the audit is read in. */
function titleOf({ nodes }: Graph, id: string): Json {
  const node = nodes.find((known) => known.id === id);
  const definition = node && CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  return node?.name || (definition ? { text: definition.labels.title } : id);
}

/** How far a call on trial has come, and what was answered. */
export const triedCallProcedure = procedure("flow.try")
  .input(z.strictObject({ callId: Id }))
  .query(({ ctx, input: { callId } }) =>
    inTransaction(ctx.db, WHERE, async (tx) => orMissing(await trialCallState(tx, keys(), callId), { callId })),
  );

/** The connections of the sandbox that a node's call may go through, as far as the person may see them. */
export const trialConnectionsProcedure = procedure("flow.try")
  .input(z.strictObject({ type: z.string().max(64) }))
  .query(({ ctx, input: { type } }) =>
    inTransaction(ctx.db, WHERE, async (tx) => {
      const all = await listConnections(tx, ctx.signedIn.scope);
      return all.filter((known) => known.type === type).map(({ id, name, paused }) => ({ id, name, paused }));
    }),
  );
