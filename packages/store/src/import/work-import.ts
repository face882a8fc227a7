import { assertNever } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { ImportShop } from "@orderloom/schema/import/build-order";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import type { AcceptDeps } from "../accept/deps.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { acceptRows } from "./accept-rows.ts";
import { arrangeRows } from "./arrange-rows.ts";

/** An import that a runner holds for one transaction. */
export type HeldImport = {
  readonly id: Id;
  readonly connectionId: Id;
  readonly shopId: Id;
  readonly shop: ImportShop;
  readonly mapping: ImportMapping;
  readonly startsFlows: boolean;
  readonly atFile: number;
  readonly atLine: number;
};

/** How a step is made: at most so many orders, and what failed becomes the reason of the only order where one is given. */
export type ImportStep = { readonly orders: number; readonly refuse: string | null };

/** What a step did: `new` where orders were accepted, which may have started runs. */
export type ImportWork = "none" | "arranged" | "accepted";

type Row = Omit<HeldImport, "shop" | "mapping"> &
  ImportShop & { readonly status: "arranging" | "running"; readonly mapping: unknown };

/** Whoever works on an import holds it for the transaction, so that another runner takes another one or none. */
const HOLD = statement(
  "hold_import",
  (schema) => `
    select i.id, i.connection_id as "connectionId", i.shop_id as "shopId", i.mapping, i.starts_flows as "startsFlows",
           i.at_file as "atFile", i.at_line as "atLine", i.status, s.channel, s.zone, s.currency
    from ${schema}.imports i
    join control.shops s on s.id = i.shop_id
    join control.connections c on c.id = i.connection_id
    where i.status in ('arranging', 'running') and not c.paused
    order by i.id limit 1 for update of i skip locked`,
);

/**
 * Does the next piece of an import in one transaction: what was done and the mark of it are one commit, so a crash leaves
 * each row to be done, or done. A paused connection's imports wait.
 */
export async function workImport(tx: Tx, deps: AcceptDeps, step: ImportStep): Promise<ImportWork> {
  const [row] = await execute<Row>(tx, HOLD, []);
  if (row === undefined) return "none";
  const { status, channel, zone, currency, ...rest } = row;
  const held: HeldImport = { ...rest, mapping: ImportMapping.parse(row.mapping), shop: { channel, zone, currency } };
  tx.topics.add(`${tx.env}:imports`).add(`${tx.env}:import:${held.id}`);
  switch (status) {
    case "arranging":
      await arrangeRows(tx, deps.keys, held);
      return "arranged";
    case "running":
      await acceptRows(tx, deps, { held, step });
      return "accepted";
    default:
      return assertNever(status);
  }
}
