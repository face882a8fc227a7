import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listImports } from "@orderloom/store/import/read-imports";
import { listRejected } from "@orderloom/store/import/rejected-rows";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { reasonSentence } from "./rejected-file.ts";
import { visibleImport } from "./visible-import.ts";

const PAGE_SIZE = 50;
/** So many rejected rows are shown; the file has them all. */
const SHOWN = 100;

/** The imports that the person may see, newest first. */
export const listImportsProcedure = procedure("order.import")
  .input(z.strictObject({ before: Id.nullable() }))
  .query(async ({ ctx, input: { before } }) => {
    const { scope } = ctx.signedIn;
    const page = { scope, limit: PAGE_SIZE + 1, ...(before !== null && { before }) };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listImports(tx, page));
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });

/** An import with its files. */
export const getImportProcedure = procedure("order.import")
  .input(z.strictObject({ importId: Id }))
  .query(({ ctx, input: { importId } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => visibleImport(tx, { importId, scope: ctx.signedIn.scope })),
  );

/** The first rows that an import did not take, with why. What the cells say stays in the file. */
export const rejectedProcedure = procedure("order.import")
  .input(z.strictObject({ importId: Id }))
  .query(({ ctx, input: { importId } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { files } = await visibleImport(tx, { importId, scope: ctx.signedIn.scope });
      const rows = await listRejected(tx, { importId, after: { file: 0, line: 0 }, limit: SHOWN });
      const items = rows.map(({ file, line, reason }) => ({
        file,
        name: files.find(({ no }) => no === file)?.name ?? "",
        line,
        reason: reasonSentence(reason, ctx.language),
      }));
      return { items };
    }),
  );
