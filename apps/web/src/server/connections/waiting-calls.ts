import { Id } from "@orderloom/schema/ids";
import { Moment } from "@orderloom/schema/order/order";
import { listWaitingCalls } from "@orderloom/store/calls/waiting-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  /** Without it, those of every connection. */
  connectionId: Id.optional(),
  after: z.strictObject({ id: Id, dueAt: Moment }).optional(),
});

/** The outside calls that wait, the longest due first, within what the person may see. */
export const waitingCallsProcedure = procedure("connection.read")
  .input(Input)
  .query(async ({ ctx, input }) => {
    const calls = await inTransaction(ctx.db, ctx.environment, (tx) =>
      listWaitingCalls(tx, { ...input, ...ctx.signedIn.scope }),
    );
    return calls.map(({ cause, ...call }) => ({ ...call, cause: cause && shownCause(cause) }));
  });
