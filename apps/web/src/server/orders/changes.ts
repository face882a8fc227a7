import { Id } from "@orderloom/schema/ids";
import { ChangeWish } from "@orderloom/schema/order/change-request";
import { askChange } from "@orderloom/store/changes/ask-change";
import { decideChange } from "@orderloom/store/changes/decide-change";
import { listChanges } from "@orderloom/store/changes/list-changes";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { keys } from "../keys.ts";
import { procedure, router } from "../trpc.ts";
import { readingOf } from "./reading.ts";
import { shownCause } from "./with-node-titles.ts";

const Ask = z.strictObject({ orderId: Id, version: z.int().nonnegative(), wish: ChangeWish, reason: ActReason });
const Decide = z.strictObject({
  requestId: Id,
  /** The order as the person saw it. */
  version: z.int().nonnegative(),
  decision: z.enum(["apply", "refuse", "withdraw"]),
  answer: z.string().trim().max(500),
});

/** Changes of an order that somebody asks for and another person decides. */
export const changesRouter = router({
  list: procedure("order.read")
    .input(z.strictObject({ orderId: Id }))
    .query(({ ctx, input: { orderId } }) => {
      const reading = { ...readingOf(ctx.signedIn), orderId, personId: ctx.signedIn.personId };
      return inTransaction(ctx.db, ctx.environment, async (tx) =>
        (await listChanges(tx, keys(), reading)).map(({ askedBy, decidedBy, ...request }) => ({
          ...request,
          askedBy: shownCause(askedBy),
          decidedBy: decidedBy && shownCause(decidedBy),
        })),
      );
    }),
  ask: procedure("order.change")
    .input(Ask)
    .mutation(({ ctx, input }) => {
      const asked = { ...input, scope: ctx.signedIn.scope, cause: ctx.cause, whenBusy: "wait" } as const;
      return inTransaction(ctx.db, ctx.environment, async (tx) => ({ requestId: await askChange(tx, keys(), asked) }));
    }),
  decide: procedure("order.change")
    .input(Decide)
    .mutation(({ ctx, input }) => {
      const asked = { ...input, scope: ctx.signedIn.scope, cause: ctx.cause, whenBusy: "wait" } as const;
      return inTransaction(ctx.db, ctx.environment, (tx) => decideChange(tx, keys(), asked));
    }),
});
