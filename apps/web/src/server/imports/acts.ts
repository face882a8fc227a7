import { Id } from "@orderloom/schema/ids";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import { inTransaction } from "@orderloom/store/database/database";
import { createImport } from "@orderloom/store/import/create-import";
import { cancelImport, startImport } from "@orderloom/store/import/start-import";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Begins an import, to send files to. */
export const createImportProcedure = procedure("order.import")
  .input(z.strictObject({ connectionId: Id }))
  .mutation(async ({ ctx, input: { connectionId } }) => {
    const wanted = { connectionId, cause: ctx.cause, scope: ctx.signedIn.scope };
    return { importId: await inTransaction(ctx.db, ctx.environment, (tx) => createImport(tx, wanted)) };
  });

/** Hands an import to the runners with the mapping that the person saw. */
export const startImportProcedure = procedure("order.import")
  .input(z.strictObject({ importId: Id, mapping: ImportMapping, startsFlows: z.boolean() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) =>
      startImport(tx, { ...input, cause: ctx.cause, scope: ctx.signedIn.scope }),
    ),
  );

/** Ends an import that is not done. */
export const cancelImportProcedure = procedure("order.import")
  .input(z.strictObject({ importId: Id }))
  .mutation(({ ctx, input: { importId } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) =>
      cancelImport(tx, { importId, cause: ctx.cause, scope: ctx.signedIn.scope }),
    ),
  );
