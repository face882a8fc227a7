import { Id } from "@orderloom/schema/ids";
import { listRepeats } from "@orderloom/store/accept/repeats";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { periodOf, ReportPeriod } from "./report-period.ts";

const PAGE_SIZE = 50;

/** The messages of a period that came again, oldest first. */
export const repeatItemsProcedure = procedure("call.read")
  .input(z.strictObject({ ...ReportPeriod.shape, after: Id.nullable() }))
  .query(async ({ ctx, input: { from, to, after } }) => {
    const query = { period: periodOf({ from, to }), scope: ctx.signedIn.scope, after: after ?? undefined };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) =>
      listRepeats(tx, { ...query, limit: PAGE_SIZE + 1 }),
    );
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
