import { Id } from "@orderloom/schema/ids";
import { RunStatus } from "@orderloom/schema/run/run";
import { inTransaction } from "@orderloom/store/database/database";
import { listRuns } from "@orderloom/store/runs/run-list";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({
  status: RunStatus.nullable(),
  flowId: Id.nullable(),
  orderId: Id.nullable(),
  after: Id.nullable(),
});

/** Runs about orders of the person's shops, newest first, open and ended in one list. */
export const listRunsProcedure = procedure("run.read")
  .input(Input)
  .query(async ({ ctx, input: { status, flowId, orderId, after } }) => {
    const query = {
      status: status ?? undefined,
      flowId: flowId ?? undefined,
      orderId: orderId ?? undefined,
      after: after ?? undefined,
      ...ctx.signedIn.scope,
      limit: PAGE_SIZE + 1,
    };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listRuns(tx, query));
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
