import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { markNoticesRead } from "@orderloom/store/notices/notice-list";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Marks the person's notices read: those named, or all of this environment when `ids` is null. */
export const markNoticesReadProcedure = procedure("notice.read")
  .input(z.strictObject({ ids: z.array(Id).max(LIMITS.pageSize).nullable() }))
  .mutation(({ ctx, input: { ids } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => markNoticesRead(tx, { personId: ctx.signedIn.personId, ids })),
  );
