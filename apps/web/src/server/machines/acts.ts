import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { z } from "zod";
import { readActs } from "../acts/read-acts.ts";
import { procedure } from "../trpc.ts";

/** Who changed how orders of a type move, and when. */
export const machineActsProcedure = procedure("machine.edit")
  .input(z.strictObject({ orderType: z.enum(ORDER_TYPES) }))
  .query(({ ctx, input: { orderType } }) => readActs(ctx, { subject: "machine", subjectId: orderType }));
