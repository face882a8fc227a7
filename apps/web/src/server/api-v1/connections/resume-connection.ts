import { setConnectionPaused } from "@orderloom/store/connections/connections";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { visibleConnection } from "../../connections/visible-connection.ts";
import { answer, defineRoute } from "../define-route.ts";
import { ConnectionParams } from "./connection-params.ts";

/** Lets a paused connection go on, in the token's environment. */
export const resumeConnection = defineRoute({
  scope: "connections:write",
  summary: "Lets a paused connection go on; what waited is made in the order it came.",
  answers: { 200: "The connection is not paused." },
  params: ConnectionParams,
  body: z.strictObject({ reason: ActReason.optional() }),
  async handle({ params: { connectionId }, body: { reason = "" }, cause, scope, transaction }) {
    await transaction(async (tx) => {
      await visibleConnection(tx, connectionId, scope);
      await setConnectionPaused(tx, { connectionId, paused: false, reason, cause });
    });
    return answer({ connectionId, paused: false });
  },
});
