import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inControlTransaction } from "@orderloom/store/database/database";
import { listDraftSaves } from "@orderloom/store/flows/draft-history";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({ flowId: Id, before: z.int().positive().optional() });

/** The saves of a draft, newest first, a page at a time. */
export const listDraftSavesProcedure = procedure("flow.read")
  .input(Input)
  .query(async ({ ctx, input: { flowId, before } }) => {
    const query = { flowId, ...(before === undefined ? {} : { before }) };
    const rows = await inControlTransaction(ctx.db, (tx) => listDraftSaves(tx, query));
    return { items: rows, next: rows.length === LIMITS.pageSize ? (rows.at(-1)?.revision ?? null) : null };
  });
