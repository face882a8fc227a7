import { createHash } from "node:crypto";
import type { Environment } from "@orderloom/schema/ids";
import type { QueryResultRow } from "pg";
import type { Tx } from "./database.ts";

/** A prepared statement in each environment: parsed and planned once a connection. */
export type Statement = Readonly<Record<Environment, { readonly name: string; readonly text: string }>>;

const made: { readonly name: string; readonly text: string }[] = [];

/**
 * Makes a statement whose text names its tables with the environment's schema. What a connection knows it by carries
 * a hash of the text: a connection refuses another statement of a name it has prepared.
 */
export function statement(name: string, text: (schema: Environment) => string): Statement {
  const of = (env: Environment) => {
    const sql = text(env);
    const hash = createHash("sha256").update(sql).digest("hex").slice(0, 8);
    return { name: `${name}_${env}_${hash}`, text: sql };
  };
  const both = { live: of("live"), sandbox: of("sandbox") };
  made.push({ name, text: both.live.text });
  return both;
}

/** Every statement made by the modules loaded so far, as it reads in the live environment: their plans are checked. */
export function statementsMade(): readonly { readonly name: string; readonly text: string }[] {
  return made;
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
  return statement(
    `insert_${table}`,
    (schema) =>
      `insert into ${schema}.${table} (${names})
       select ${names} from json_populate_recordset(null::${schema}.${table}, $1::json) ${ending}`,
  );
}

/**
 * Sends a statement whose answer nobody needs and waits for nothing: statements run in the order they are sent, and
 * one that fails fails the transaction at the latest when it ends. A round trip each costs more than what they do.
 */
export function send(tx: Tx, prepared: Statement, values: readonly unknown[]): void {
  const sent = execute(tx, prepared, values);
  sent.catch(() => {}); // the end of the transaction hears of it
  tx.sent.push(sent);
}

/** Sends an {@link insertion}; without rows there is nothing to send. */
export function insertAll(tx: Tx, prepared: Statement, rows: readonly object[]): void {
  if (rows.length > 0) send(tx, prepared, [JSON.stringify(rows)]);
}

/** Bytes as Postgres reads them inside JSON. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
