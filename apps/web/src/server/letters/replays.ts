import { inTransaction } from "@orderloom/store/database/database";
import { listReplays } from "@orderloom/store/letters/replays";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { LetterCause } from "./letter-cause.ts";

/** The latest replays of a cause and how far they are. */
export const listReplaysProcedure = procedure("run.operate")
  .input(z.strictObject({ cause: LetterCause }))
  .query(({ ctx, input: { cause } }) => inTransaction(ctx.db, ctx.environment, (tx) => listReplays(tx, cause)));
