import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { cancelReplay } from "@orderloom/store/letters/replays";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Stops a replay; what was not tried yet stays as it is. `conflict` when it had ended. */
export const cancelReplayProcedure = procedure("run.operate")
  .input(z.strictObject({ replayId: Id }))
  .mutation(async ({ ctx, input: { replayId } }) => {
    const by = { type: "person", personId: ctx.signedIn.personId } as const;
    const done = await inTransaction(ctx.db, ctx.environment, (tx) => cancelReplay(tx, { replayId, by }));
    if (!done) throw new OrderloomError("conflict");
  });
