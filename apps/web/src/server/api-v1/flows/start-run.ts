import { randomUUID } from "node:crypto";
import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { HOP_HEADER, readHop } from "@orderloom/schema/run/hop";
import { startByHand } from "@orderloom/store/runs/start-by-hand";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

const Body = z.strictObject({
  /** By the names that the trigger declares. */
  inputs: JsonObject.default({}),
  orderId: Id.optional(),
  /** The trigger; the first that can be started by hand when absent. */
  node: GraphId.optional(),
});

const KEY = "Idempotency-Key";
const Key = z.string().min(1).max(200);

/** Starts a run of the version in force. */
export const startRun = defineRoute({
  scope: "runs:write",
  summary: "Starts a run of the version in force at its trigger “Started by hand”.",
  answers: { 201: "The new run.", 200: "The run that this idempotency key started before." },
  params: FlowParams,
  headers: {
    [KEY]: "Makes a repeat harmless: the same key is the same run; with another body it is refused (409).",
    [HOP_HEADER]: "Passed on from the call that led to this request; more than 8 hops are refused.",
  },
  body: Body,
  async handle({ params: { flowId }, body: { orderId = null, ...body }, header, cause, scope, transaction }) {
    const key = Key.parse(header(KEY) ?? randomUUID());
    const hop = readHop(header(HOP_HEADER));
    const { runId, isNew } = await transaction((tx) =>
      startByHand(tx, keys(), { flowId, orderId, key, cause, scope, hop, ...body }),
    );
    return answer({ runId }, isNew ? 201 : 200);
  },
});
