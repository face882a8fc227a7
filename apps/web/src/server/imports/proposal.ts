import { Id } from "@orderloom/schema/ids";
import type { ImportProposal } from "@orderloom/schema/import/proposal";
import { maskPrivate } from "@orderloom/schema/mask/mask";
import { PRIVATE_FIELDS } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import { inTransaction } from "@orderloom/store/database/database";
import type { SampledTable } from "@orderloom/store/import/sample-tables";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { readProposal } from "./read-proposal.ts";

/** Rows of a preview. */
const SHOWN = 5;

/** What the columns of an import are taken for, with the first rows of each table as the person may read them. */
export const proposalProcedure = procedure("order.import")
  .input(z.strictObject({ importId: Id }))
  .query(async ({ ctx, input: { importId } }) => {
    const { roles, scope } = ctx.signedIn;
    const { proposal, tables } = await inTransaction(ctx.db, ctx.environment, (tx) =>
      readProposal(tx, { importId, scope }),
    );
    return {
      proposal,
      tables: tables.map(({ headers, files, rows }, table) => ({
        headers,
        files,
        columns: headers.map((header, index) => {
          const shown = rows.slice(0, SHOWN).map((row) => row[index] ?? "");
          return { header, values: visible(shown, { field: fieldOf(proposal, table, header), roles }) };
        }),
      })),
    };
  });

function fieldOf({ columns }: ImportProposal, table: number, header: string): string | null {
  return columns.find((one) => one.table === table && one.column === header)?.field ?? null;
}

/** What is personal is masked; what nobody knows the meaning of is shown to those only who may read everything. */
function visible(
  values: readonly string[],
  { field, roles }: { readonly field: SampledTable["headers"][number] | null; readonly roles: readonly Role[] },
): readonly string[] {
  const personal = PRIVATE_FIELDS.find((one) => one === field) ?? (field === null ? "note" : null);
  return personal === null ? values : values.map((value) => maskPrivate({ [personal]: value }, roles)[personal] ?? "");
}
