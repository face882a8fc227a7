import { Id } from "@orderloom/schema/ids";
import { overdueAt } from "@orderloom/schema/order/state-machine";
import { inTransaction } from "@orderloom/store/database/database";
import { machineOf, readMachines } from "@orderloom/store/machines/read-machines";
import { getOrder } from "@orderloom/store/orders/order-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { readingOf } from "./reading.ts";

/** One order with its lines, what the person may see of its receiver, and who acts on it until when. */
export const getOrderProcedure = procedure("order.read")
  .input(z.strictObject({ orderId: Id }))
  .query(async ({ ctx, input: { orderId } }) => {
    const query = { orderId, ...readingOf(ctx.signedIn) };
    return inTransaction(ctx.db, ctx.environment, async (tx) => {
      const order = orMissing(await getOrder(tx, keys(), query), { orderId });
      const { orderType, state, stateSince } = order.facts;
      const machine = machineOf(await readMachines(tx), orderType);
      const owner = machine.states.get(state)?.owner ?? null;
      return { ...order, owner, dueAt: overdueAt(machine, state, stateSince) };
    });
  });
