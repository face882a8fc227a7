import type { Environment } from "@orderloom/schema/ids";
import { csvLine } from "@orderloom/schema/import/csv-line";
import { LIMITS } from "@orderloom/schema/limits";
import { isAllowed } from "@orderloom/schema/permission";
import { recordAct } from "@orderloom/store/control/control-audit";
import { inTransaction } from "@orderloom/store/database/database";
import { exportHeaders, exportOrders } from "@orderloom/store/orders/export-orders";
import type { OrderKey, OrderQuery } from "@orderloom/store/orders/order-list";
import type { SignedIn } from "../auth/signed-in.ts";
import { database } from "../database.ts";
import { csvAnswer } from "../imports/csv-answer.ts";
import { keys } from "../keys.ts";

type Wanted = {
  readonly environment: Environment;
  readonly query: Omit<OrderQuery, "shopIds" | "warehouseIds" | "after" | "limit">;
  readonly person: SignedIn;
};

/** The orders of a list as a CSV file, as the person may read them; that they took it is audited. */
export async function exportFile({ environment, query, person }: Wanted): Promise<Response> {
  if (!isAllowed(person.roles, "order.export")) return new Response(null, { status: 403 });
  await inTransaction(database(), environment, (tx) =>
    recordAct(tx, {
      code: "orders.exported",
      params: { states: [...(query.states ?? [])], number: query.number ?? "" },
      subject: "export",
      subjectId: person.personId,
      cause: { type: "person", personId: person.personId },
      environment,
    }),
  );
  return csvAnswer("orders.csv", linesOf({ environment, query, person }));
}

async function* linesOf({ environment, query, person }: Wanted): AsyncGenerator<string> {
  const { roles, scope, preferences } = person;
  const language = preferences.language ?? "zh";
  yield csvLine(exportHeaders(language));
  let after: OrderKey | undefined;
  let rows = 0;
  while (rows < LIMITS.exportRows) {
    const wanted = { query: { ...query, ...scope, after }, roles, language };
    const page = await inTransaction(database(), environment, (tx) => exportOrders(tx, keys(), wanted));
    for (const cells of page.rows) yield csvLine(cells);
    rows += page.rows.length;
    if (page.orders < LIMITS.pageSize || page.next === null) return;
    after = page.next;
  }
}
