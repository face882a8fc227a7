import { createHash } from "node:crypto";
import type { Environment } from "@orderloom/schema/ids";
import type { QueryResultRow } from "pg";
import type { Tx } from "./database.ts";

/** A prepared statement in each environment: parsed and planned once a connection. */
export type Statement = Readonly<Record<Environment, { readonly name: string; readonly text: string }>>;

/** Makes a statement whose text names its tables with the environment's schema. Names are unique in the product. */
export function statement(name: string, text: (schema: Environment) => string): Statement {
  const of = (env: Environment) => ({ name: `${name}_${env}`, text: text(env) });
  return { live: of("live"), sandbox: of("sandbox") };
}

/** Runs a statement in the transaction's environment. */
export async function execute<Row extends QueryResultRow>(
  tx: Tx,
  prepared: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { name, text } = prepared[tx.env];
  const { rows } = await tx.client.query<Row>({ name, text, values: [...values] });
  return rows;
}

/**
 * A statement that inserts any number of rows in one go, given as one JSON text of objects keyed by column.
 * `ending` follows the select, e.g. `on conflict do nothing`. Bytes travel as hex ({@link hexOf}).
 */
export function insertion(table: string, columns: readonly string[], ending = ""): Statement {
  const names = columns.join(", ");
  const version = createHash("sha256").update(`${names} ${ending}`).digest("hex").slice(0, 8);
  return statement(
    `insert_${table}_${version}`,
    (schema) =>
      `insert into ${schema}.${table} (${names})
       select ${names} from json_populate_recordset(null::${schema}.${table}, $1::json) ${ending}`,
  );
}

/** Runs an {@link insertion}; without rows it does nothing. */
export async function insertAll<Row extends QueryResultRow>(
  tx: Tx,
  prepared: Statement,
  rows: readonly object[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  return execute<Row>(tx, prepared, [JSON.stringify(rows)]);
}

/** Bytes as Postgres reads them inside JSON. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
