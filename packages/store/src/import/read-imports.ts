import { bucketOf, type Id } from "@orderloom/schema/ids";
import { ImportMapping } from "@orderloom/schema/import/import-mapping";
import type { OrderState } from "@orderloom/schema/order/order-state";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { ImportStatus } from "../tables/data/import/imports.ts";
import type { FileFormat } from "./open-table.ts";

/** How far an import has come. `rowsDone` counts rows that are accepted or rejected. */
export type ImportHead = {
  readonly id: Id;
  readonly connectionId: Id;
  readonly connectionName: string;
  readonly shopId: Id;
  readonly status: ImportStatus;
  readonly startsFlows: boolean;
  readonly rowsRead: number;
  readonly rowsDone: number;
  readonly rowsRejected: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly ordersRejected: number;
  readonly states: Readonly<Partial<Record<OrderState, number>>>;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** A file of an import. `before` is when a file with the same bytes was imported for the shop, where one was. */
export type ImportFile = {
  readonly no: number;
  readonly name: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly format: FileFormat;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly before: string | null;
};

export type ImportDetail = ImportHead & {
  readonly mapping: ImportMapping | null;
  readonly files: readonly ImportFile[];
};

const HEAD = `
  i.id, i.connection_id as "connectionId", c.name as "connectionName", i.shop_id as "shopId", i.status,
  i.starts_flows as "startsFlows", i.rows_read as "rowsRead", i.rows_done as "rowsDone",
  i.rows_rejected as "rowsRejected", i.created, i.updated, i.unchanged, i.orders_rejected as "ordersRejected",
  i.states, i.created_at as "createdAt", i.started_at as "startedAt", i.ended_at as "endedAt"`;

/** The newest imports that somebody may see, before `before`. */
export async function listImports(
  tx: Tx,
  { scope, before, limit }: { readonly scope: RowScope; readonly before?: Id; readonly limit: number },
): Promise<readonly ImportHead[]> {
  const { rows } = await tx.client.query<ImportHead>(
    `select ${HEAD} from ${tx.env}.imports i join control.connections c on c.id = i.connection_id
     where ($1::uuid[] is null or i.shop_id = any($1)) and $2::text[] is null and ($3::uuid is null or i.id < $3)
     order by i.id desc limit $4`,
    [scope.shopIds, scope.warehouseIds, before ?? null, limit],
  );
  return rows;
}

/** An import with its files, or null. */
export async function readImport(
  tx: Tx,
  { importId, scope }: { readonly importId: Id; readonly scope: RowScope },
): Promise<ImportDetail | null> {
  const { rows } = await tx.client.query<ImportHead & { mapping: unknown }>(
    `select ${HEAD}, i.mapping from ${tx.env}.imports i join control.connections c on c.id = i.connection_id
     where i.bucket = $1 and i.id = $2 and ($3::uuid[] is null or i.shop_id = any($3)) and $4::text[] is null`,
    [bucketOf(importId), importId, scope.shopIds, scope.warehouseIds],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const mapping = row.mapping === null ? null : ImportMapping.parse(row.mapping);
  return { ...row, mapping, files: await readFiles(tx, importId) };
}

/** The files of an import in the order they came. */
async function readFiles(tx: Tx, importId: Id): Promise<readonly ImportFile[]> {
  const { rows } = await tx.client.query<ImportFile>(
    `select f.no, f.name, f.size, encode(f.hash, 'hex') as hash, f.format, f.headers, f.rows,
            (select max(o.created_at) from ${tx.env}.import_files p
             join ${tx.env}.imports o on o.bucket = p.bucket and o.id = p.import_id
             where p.hash = f.hash and o.id <> i.id and o.shop_id = i.shop_id and o.status = 'done') as before
     from ${tx.env}.import_files f join ${tx.env}.imports i on i.bucket = f.bucket and i.id = f.import_id
     where f.bucket = $1 and f.import_id = $2 order by f.no`,
    [bucketOf(importId), importId],
  );
  return rows;
}

/** The columns of an import's files, by the number of the file. */
export async function headersOf(tx: Tx, importId: Id): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await tx.client.query<{ no: number; headers: readonly string[] }>(
    `select no, headers from ${tx.env}.import_files where bucket = $1 and import_id = $2`,
    [bucketOf(importId), importId],
  );
  return new Map(rows.map(({ no, headers }) => [no, headers]));
}
