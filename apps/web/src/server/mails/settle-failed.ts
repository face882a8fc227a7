import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { settleFailedMail } from "@orderloom/store/notices/failed-mails";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Sends a failed mail again, or puts it aside. Whoever is second is told that it was done. */
export const settleFailedMailProcedure = procedure("settings.edit")
  .input(z.strictObject({ callId: Id, act: z.enum(["retry", "dismiss"]) }))
  .mutation(async ({ ctx, input }) => {
    const done = await inTransaction(ctx.db, ctx.environment, (tx) =>
      settleFailedMail(tx, { ...input, cause: ctx.cause }),
    );
    if (!done) throw new OrderloomError("conflict");
  });
