import { createHash } from "node:crypto";
import type { Environment } from "@orderloom/schema/ids";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { QueryResultRow } from "pg";
import { tablesOf } from "../tables/data/tables-of.ts";
import { encodeRows, type Row, type RowColumn, rowSource } from "./binary-rows.ts";
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

/** A statement whose parameters are any number of rows. */
export type RowStatement = { readonly prepared: Statement; readonly columns: readonly RowColumn[] };

/** Makes a statement on rows of these columns; `text` is given the select that yields them. */
export function rowStatement(
  name: string,
  columns: readonly RowColumn[],
  text: (schema: Environment, rows: string) => string,
): RowStatement {
  return { prepared: statement(name, (schema) => text(schema, rowSource(columns))), columns };
}

/** Columns of a data table for rows whose properties have the columns' names. */
export function columnsOf(table: string, names: readonly string[]): readonly RowColumn[] {
  const types = TYPES.get(table);
  return names.map((name) => {
    const type = types?.get(name);
    if (type === undefined) throw new TypeError(`there is no column ${table}.${name}`);
    return { name, key: name, type };
  });
}

/** SQL types by table and column. */
const TYPES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.values(tablesOf("live")).map((table) => [
    getTableName(table),
    new Map(Object.values(getTableColumns(table)).map((column) => [column.name, column.getSQLType()])),
  ]),
);

/**
 * A statement that inserts any number of rows in one go, keyed by column. `ending` follows the select, e.g.
 * `on conflict do nothing`.
 */
export function insertion(table: string, columns: readonly string[], ending = ""): RowStatement {
  return rowStatement(
    `insert_${table}`,
    columnsOf(table, columns),
    (schema, rows) => `insert into ${schema}.${table} (${columns.join(", ")}) ${rows} ${ending}`,
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

/** As {@link send}, with rows; without any there is nothing to send. */
export function sendRows(tx: Tx, { prepared, columns }: RowStatement, rows: readonly Row[]): void {
  if (rows.length > 0) send(tx, prepared, encodeRows(columns, rows));
}

/** As {@link execute}, with rows. */
export function executeRows<Answer extends QueryResultRow>(
  tx: Tx,
  { prepared, columns }: RowStatement,
  rows: readonly Row[],
): Promise<Answer[]> {
  return execute<Answer>(tx, prepared, encodeRows(columns, rows));
}

/** Bytes as Postgres reads them inside a JSON text. */
export function hexOf(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
