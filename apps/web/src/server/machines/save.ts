import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { StateMachine } from "@orderloom/schema/order/state-machine";
import { inControlTransaction } from "@orderloom/store/database/database";
import { saveMachine } from "@orderloom/store/machines/save-machine";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Says how orders of a type move from now on; null has them move as every installation's orders do. */
export const saveMachineProcedure = procedure("machine.edit")
  .input(
    z.strictObject({
      orderType: z.enum(ORDER_TYPES),
      machine: StateMachine.nullable(),
      basedOn: z.int().min(0),
      note: z.string().trim().max(500).nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const number = await inControlTransaction(ctx.db, (tx) => saveMachine(tx, { ...input, cause: ctx.cause }));
    return { number };
  });
