import type { Cause } from "@orderloom/schema/cause";
import { Id } from "@orderloom/schema/ids";
import { SplitBy } from "@orderloom/schema/order/split-plan";
import { inTransaction } from "@orderloom/store/database/database";
import { mergeStoredOrders } from "@orderloom/store/regroup/merge";
import { listMergeGroups, mergeCandidates } from "@orderloom/store/regroup/merge-candidates";
import { isBuyerVetoed, setMergeVeto } from "@orderloom/store/regroup/merge-vetoes";
import { readFamily } from "@orderloom/store/regroup/read-family";
import { planSplit, splitStoredOrder } from "@orderloom/store/regroup/split";
import { unmergeOrder, unsplitOrder } from "@orderloom/store/regroup/undo-regroup";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import type { SignedIn } from "../auth/signed-in.ts";
import { keys } from "../keys.ts";
import { procedure, router } from "../trpc.ts";

const One = z.strictObject({ orderId: Id });
const Seen = z.strictObject({ orderId: Id, version: z.int().nonnegative() });
const Split = Seen.extend({ how: SplitBy });
const Merge = Seen.extend({ otherIds: z.array(Id).min(1).max(50) });
const Undo = Seen.extend({ reason: ActReason });
const VetoOf = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("pair"), orderId: Id, otherId: Id }),
  z.strictObject({ type: z.literal("buyer"), orderId: Id }),
]);

/** Splitting and merging orders, and what they were split and merged from. */
export const regroupRouter = router({
  family: procedure("order.read")
    .input(One)
    .query(({ ctx, input: { orderId } }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => readFamily(tx, { orderId, scope: ctx.signedIn.scope })),
    ),
  candidates: procedure("order.regroup")
    .input(One)
    .query(({ ctx, input: { orderId } }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => ({
        group: (await mergeCandidates(tx, keys(), { orderId, scope: ctx.signedIn.scope })) ?? [],
        isBuyerVetoed: await isBuyerVetoed(tx, orderId),
      })),
    ),
  groups: procedure("order.regroup").query(({ ctx }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => listMergeGroups(tx, keys(), ctx.signedIn.scope)),
  ),
  preview: procedure("order.regroup")
    .input(Split)
    .query(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => planSplit(tx, keys(), { ...input, ...askedBy(ctx) })),
    ),
  split: procedure("order.regroup")
    .input(Split)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => ({
        orderIds: await splitStoredOrder(tx, keys(), { ...input, ...askedBy(ctx) }),
      })),
    ),
  unsplit: procedure("order.regroup")
    .input(Undo)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => unsplitOrder(tx, keys(), { ...input, ...askedBy(ctx) })),
    ),
  merge: procedure("order.regroup")
    .input(Merge)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => ({
        orderId: await mergeStoredOrders(tx, keys(), { ...input, ...askedBy(ctx) }),
      })),
    ),
  unmerge: procedure("order.regroup")
    .input(Undo)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => ({
        orderIds: await unmergeOrder(tx, keys(), { ...input, ...askedBy(ctx) }),
      })),
    ),
  veto: procedure("order.regroup")
    .input(z.strictObject({ of: VetoOf, reason: ActReason.nullable() }))
    .mutation(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, (tx) =>
        setMergeVeto(tx, { ...input, scope: ctx.signedIn.scope, cause: ctx.cause }),
      ),
    ),
});

type Asking = { readonly signedIn: SignedIn; readonly cause: Cause };

/** Who asks; nobody waits for them, so they wait for others. */
function askedBy({ signedIn, cause }: Asking) {
  return { scope: signedIn.scope, cause, whenBusy: "wait" } as const;
}
