import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listRuns } from "@orderloom/store/runs/run-list";
import { getWhy } from "@orderloom/store/runs/run-queries";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";

/** An order with more open runs than this has its list of runs. */
const MOST = 10;

/** The open runs of an order, each with why it is not going on at this moment. */
export const openOfOrderProcedure = procedure("run.read")
  .input(z.strictObject({ orderId: Id }))
  .query(({ ctx, input: { orderId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { scope } = ctx.signedIn;
      const runs = await listRuns(tx, { orderId, ...scope, limit: 50 });
      const open: { id: Id; flowName: string; why: NonNullable<Awaited<ReturnType<typeof getWhy>>> }[] = [];
      for (const { id, flowName, endedAt } of runs) {
        if (endedAt !== null || open.length >= MOST) continue;
        const why = await getWhy(tx, keys(), { runId: id, ...scope });
        if (why) open.push({ id, flowName, why });
      }
      return open;
    }),
  );
