import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listVersions } from "@orderloom/store/flows/versions";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, before: z.int().positive().optional() });

/** The published versions of a flow, newest first, a page at a time. */
export const listVersionsProcedure = procedure("flow.read")
  .input(Input)
  .query(async ({ ctx, input: { flowId, before } }) => {
    const query = { flowId, ...(before === undefined ? {} : { before }) };
    const rows = await inControlTransaction(ctx.db, (tx) => listVersions(tx, query));
    return { items: rows, next: rows.length === LIMITS.pageSize ? (rows.at(-1)?.number ?? null) : null };
  });
