import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { startReplay } from "@orderloom/store/letters/replays";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { ActReason, LetterCause } from "./letter-cause.ts";

const MOST_PER_MINUTE = 600;

const Input = z.strictObject({
  cause: LetterCause,
  /** One letter, to see whether it works now; null for all that are left. */
  id: Id.nullable(),
  versionChoice: z.enum(["same", "newest"]),
  perMinute: z.int().min(1).max(MOST_PER_MINUTE),
  reason: ActReason,
});

/** Tries dead letters of a cause again, so many a minute; `conflict` when there is none left to try. */
export const replayLettersProcedure = procedure("run.operate")
  .input(Input)
  .mutation(async ({ ctx, input: { id, ...wish } }) => {
    const by = { type: "person", personId: ctx.signedIn.personId } as const;
    const wanted = { ...wish, by, scope: ctx.signedIn.scope, id: id ?? undefined };
    const started = await inTransaction(ctx.db, ctx.environment, (tx) => startReplay(tx, wanted));
    if (!started) throw new OrderloomError("conflict");
    return started;
  });
