import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { type ImportMapping, tableOf } from "@orderloom/schema/import/import-mapping";
import { recordAct } from "../control/control-audit.ts";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { lockImport } from "./lock-import.ts";
import { headersOf } from "./read-imports.ts";

type Start = {
  readonly importId: Id;
  readonly mapping: ImportMapping;
  /** Whether orders older than a flow's version start it all the same. */
  readonly startsFlows: boolean;
  readonly cause: Cause;
  readonly scope: RowScope;
};

/**
 * Hands an import to the runners. Throws `import_unmapped` when the mapping lacks the number or the time of orders, or
 * knows nothing of a file.
 */
export async function startImport(tx: Tx, { importId, mapping, startsFlows, cause, scope }: Start): Promise<void> {
  await lockImport(tx, { importId, scope }, ["draft"]);
  const headers = await headersOf(tx, importId);
  const fields = new Set(mapping.tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const isKeyed = mapping.tables.every(({ key, headers: names }) => names.includes(key));
  const isKnown = [...headers.values()].every((names) => tableOf(mapping, names) !== null);
  if (headers.size === 0 || !isKeyed || !isKnown || !fields.has("placedAt"))
    throw new OrderloomError("import_unmapped");
  await tx.client.query(
    `update ${tx.env}.imports set status = 'arranging', mapping = $3, starts_flows = $4, cause = $5,
       started_at = clock_timestamp()
     where bucket = $1 and id = $2`,
    [bucketOf(importId), importId, JSON.stringify(mapping), startsFlows, JSON.stringify(cause)],
  );
  await recordAct(tx, {
    code: "import.started",
    params: { files: headers.size },
    subject: "import",
    subjectId: importId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:imports`);
}

/** Ends an import that is not done: what it has accepted stays, the rest of its rows is dropped. */
export async function cancelImport(
  tx: Tx,
  { importId, cause, scope }: { readonly importId: Id; readonly cause: Cause; readonly scope: RowScope },
): Promise<void> {
  await lockImport(tx, { importId, scope }, ["draft", "arranging", "running"]);
  await tx.client.query(
    `update ${tx.env}.imports set status = 'cancelled', ended_at = clock_timestamp() where bucket = $1 and id = $2`,
    [bucketOf(importId), importId],
  );
  await dropOpenRows(tx, importId);
  await recordAct(tx, {
    code: "import.cancelled",
    subject: "import",
    subjectId: importId,
    cause,
    environment: tx.env,
  });
  tx.topics.add(`${tx.env}:imports`);
}

/** Drops the rows of an import that were neither accepted nor rejected. */
export async function dropOpenRows(tx: Tx, importId: Id): Promise<void> {
  await tx.client.query(`delete from ${tx.env}.import_rows where bucket = $1 and import_id = $2 and reason is null`, [
    bucketOf(importId),
    importId,
  ]);
}
