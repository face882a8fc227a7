import { Id } from "@orderloom/schema/ids";
import { setConnectionPaused } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";
import { visibleConnection } from "./visible-connection.ts";

/** Stops or restarts a connection; a pause says why. */
export const setConnectionPausedProcedure = procedure("connection.edit")
  .input(z.strictObject({ connectionId: Id, paused: z.boolean(), reason: ActReason.or(z.literal("")) }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, input.connectionId, ctx.signedIn.scope);
      await setConnectionPaused(tx, { ...input, cause: ctx.cause });
    }),
  );
