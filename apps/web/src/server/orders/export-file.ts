import type { Cause } from "@orderloom/schema/cause";
import { csvLine } from "@orderloom/schema/import/csv-line";
import { isAllowed } from "@orderloom/schema/permission";
import { recordAct } from "@orderloom/store/control/control-audit";
import { inTransaction } from "@orderloom/store/database/database";
import type { OrderQuery } from "@orderloom/store/orders/order-list";
import { z } from "zod";
import type { SignedIn } from "../auth/signed-in.ts";
import { database } from "../database.ts";
import { csvAnswer } from "../imports/csv-answer.ts";
import { type ExportTable, type ExportWish, exportTable } from "./export-rows.ts";
import { workbookAnswer } from "./workbook-answer.ts";

/** The kinds of files that orders are brought out as. */
export const ExportFormat = z.enum(["csv", "xlsx"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

type Wanted = Pick<ExportWish, "environment"> & {
  readonly query: Omit<OrderQuery, "shopIds" | "warehouseIds" | "after" | "limit">;
  readonly person: SignedIn;
  readonly format: ExportFormat;
};

/** The orders of a list as a file, as the person may read them; that they took it is audited. */
export async function exportFile({ environment, query, person, format }: Wanted): Promise<Response> {
  const { roles, scope, preferences, personId } = person;
  if (!isAllowed(roles, "order.export")) return new Response(null, { status: 403 });
  const wish = { environment, query: { ...query, ...scope }, roles, language: preferences.language ?? "zh" };
  return takeOut(wish, { format, cause: { type: "person", personId }, subjectId: personId });
}

/** What is taken out, by whom. */
export type TakenOut = { readonly format: ExportFormat; readonly cause: Cause; readonly subjectId: string };

/** Writes down that orders are taken out, and gives them. */
export async function takeOut(wish: ExportWish, { format, cause, subjectId }: TakenOut): Promise<Response> {
  const { states = [], number, field } = wish.query;
  const params = { states: [...states], number: tellable(number ?? ""), field: field?.key ?? null, format };
  await inTransaction(database(), wish.environment, (tx) =>
    recordAct(tx, {
      code: "orders.exported",
      params,
      subject: "export",
      subjectId,
      cause,
      environment: wish.environment,
    }),
  );
  const table = await exportTable(wish);
  return format === "xlsx" ? workbookAnswer("orders.xlsx", table) : csvAnswer("orders.csv", linesOf(table));
}

/** The beginning of an order number of ours tells nothing of a person; whatever else was searched for may. */
function tellable(number: string): string {
  return number === "" || /^[A-Z]{2,3}\d{0,20}$/.test(number) ? number : "***";
}

async function* linesOf({ headers, rows }: ExportTable): AsyncGenerator<string> {
  yield csvLine(headers);
  for await (const cells of rows) yield csvLine(cells);
}
