import { Id } from "@orderloom/schema/ids";
import { archiveChain, restoreChain } from "@orderloom/store/approvals/chains";
import { inControlTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Takes a chain out of what nodes choose from, or puts it back. Flows that name it keep working. */
export const setChainArchivedProcedure = procedure("chain.edit")
  .input(z.strictObject({ chainId: Id, archived: z.boolean() }))
  .mutation(({ ctx, input: { chainId, archived } }) =>
    inControlTransaction(ctx.db, (tx) => (archived ? archiveChain : restoreChain)(tx, { chainId, cause: ctx.cause })),
  );
