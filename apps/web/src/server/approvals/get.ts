import { Id } from "@orderloom/schema/ids";
import { approvalAnswers } from "@orderloom/store/approval-answers";
import { getApproval } from "@orderloom/store/approval-list";
import { inTransaction } from "@orderloom/store/database";
import { getOrder } from "@orderloom/store/order-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { readingOf } from "../orders/reading.ts";
import { procedure } from "../trpc.ts";
import { mayDecide } from "./may-decide.ts";

/** One request with the order it is about, what was answered so far, and whether the person may decide it. */
export const getApprovalProcedure = procedure("approval.read")
  .input(z.strictObject({ approvalId: Id }))
  .query(({ ctx, input: { approvalId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { signedIn } = ctx;
      const reading = readingOf(signedIn);
      const found = await getApproval(tx, { id: approvalId, ...reading });
      const approval = orMissing(found, { approvalId });
      const { orderId } = approval;
      const order = orderId === null ? null : await getOrder(tx, keys(), { orderId, ...reading });
      const answers = await approvalAnswers(tx, keys(), { approvalId, roles: signedIn.roles });
      return { ...approval, answers, order, may: mayDecide(approval, signedIn) };
    }),
  );
