import { setConnectionPaused } from "@orderloom/store/connections/connections";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { visibleConnection } from "../../connections/visible-connection.ts";
import { answer, defineRoute } from "../define-route.ts";
import { ConnectionParams } from "./connection-params.ts";

/** Stops a connection, in the token's environment. */
export const pauseConnection = defineRoute({
  scope: "connections:write",
  summary: "Stops a connection: it takes no message and makes no call.",
  answers: { 200: "The connection is paused." },
  params: ConnectionParams,
  body: z.strictObject({ reason: ActReason }),
  async handle({ params: { connectionId }, body: { reason }, cause, scope, transaction }) {
    await transaction(async (tx) => {
      await visibleConnection(tx, connectionId, scope);
      await setConnectionPaused(tx, { connectionId, paused: true, reason, cause });
    });
    return answer({ connectionId, paused: true });
  },
});
