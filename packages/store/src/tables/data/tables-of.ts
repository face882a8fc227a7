import type { Environment } from "@orderloom/schema/ids";
import { approvalPhotosTable } from "./approval-photos.ts";
import { approvalsTable } from "./approvals.ts";
import { blobChunksTable } from "./blob-chunks.ts";
import { blobsTable } from "./blobs.ts";
import { bulkItemsTable } from "./bulk-items.ts";
import { bulkJobsTable } from "./bulk-jobs.ts";
import { callsTable } from "./calls.ts";
import { changeRequestsTable } from "./change-requests.ts";
import { childChunksTable } from "./child-chunks.ts";
import { conflictsTable } from "./conflicts.ts";
import { eventKeysTable } from "./event-keys.ts";
import { externalRefsTable } from "./external-refs.ts";
import { flowCountsTable } from "./flow-counts.ts";
import { importFilesTable } from "./import/import-files.ts";
import { importRowsTable } from "./import/import-rows.ts";
import { importsTable } from "./import/imports.ts";
import { keyEventsTable } from "./key-events.ts";
import { mergeVetoesTable } from "./merge-vetoes.ts";
import { noticesTable } from "./notices.ts";
import { orderChangesTable } from "./order-changes.ts";
import { orderDocsTable } from "./order-docs.ts";
import { orderLinesTable } from "./order-lines.ts";
import { orderPrivateTable } from "./order-private.ts";
import { ordersTable } from "./orders.ts";
import { parkedTable } from "./parked.ts";
import { checkFindingsTable } from "./proof/check-findings.ts";
import { checkSweepsTable } from "./proof/check-sweeps.ts";
import { quarantineTable } from "./quarantine.ts";
import { refundsTable } from "./refunds.ts";
import { repeatsTable } from "./repeats.ts";
import { replayItemsTable } from "./replay-items.ts";
import { replaysTable } from "./replays.ts";
import { runTurnsTable } from "./run-turns.ts";
import { runsTable } from "./runs.ts";
import { runsDoneTable } from "./runs-done.ts";
import { schedulesTable } from "./schedules.ts";
import { DATA_SCHEMAS, type DataSchema } from "./schema.ts";
import { stockAliasesTable } from "./stock/stock-aliases.ts";
import { stockBalancesTable } from "./stock/stock-balances.ts";
import { stockCountLinesTable } from "./stock/stock-count-lines.ts";
import { stockCountsTable } from "./stock/stock-counts.ts";
import { stockHeldTable } from "./stock/stock-held.ts";
import { stockLedgerTable } from "./stock/stock-ledger.ts";
import { stockPartsTable } from "./stock/stock-parts.ts";
import { stockReservationsTable } from "./stock/stock-reservations.ts";
import { stockSkusTable } from "./stock/stock-skus.ts";
import { stockToldTable } from "./stock/stock-told.ts";
import { stockWarehousesTable } from "./stock/stock-warehouses.ts";
import { waitsTable } from "./waits.ts";

/** The data tables of one environment, with qualified names: no statement ever relies on a search path. */
export function tablesOf(env: Environment): DataTables {
  return TABLES[env];
}

export type DataTables = ReturnType<typeof dataTables>;

const dataTables = (schema: DataSchema) => ({
  eventKeys: eventKeysTable(schema),
  orders: ordersTable(schema),
  changeRequests: changeRequestsTable(schema),
  mergeVetoes: mergeVetoesTable(schema),
  orderLines: orderLinesTable(schema),
  orderDocs: orderDocsTable(schema),
  orderPrivate: orderPrivateTable(schema),
  orderChanges: orderChangesTable(schema),
  externalRefs: externalRefsTable(schema),
  runs: runsTable(schema),
  runsDone: runsDoneTable(schema),
  runTurns: runTurnsTable(schema),
  waits: waitsTable(schema),
  keyEvents: keyEventsTable(schema),
  childChunks: childChunksTable(schema),
  calls: callsTable(schema),
  refunds: refundsTable(schema),
  approvals: approvalsTable(schema),
  approvalPhotos: approvalPhotosTable(schema),
  notices: noticesTable(schema),
  quarantine: quarantineTable(schema),
  parked: parkedTable(schema),
  repeats: repeatsTable(schema),
  bulkJobs: bulkJobsTable(schema),
  bulkItems: bulkItemsTable(schema),
  replays: replaysTable(schema),
  replayItems: replayItemsTable(schema),
  schedules: schedulesTable(schema),
  conflicts: conflictsTable(schema),
  blobs: blobsTable(schema),
  blobChunks: blobChunksTable(schema),
  flowCounts: flowCountsTable(schema),
  stockSkus: stockSkusTable(schema),
  stockAliases: stockAliasesTable(schema),
  stockParts: stockPartsTable(schema),
  stockWarehouses: stockWarehousesTable(schema),
  stockBalances: stockBalancesTable(schema),
  stockLedger: stockLedgerTable(schema),
  stockReservations: stockReservationsTable(schema),
  stockHeld: stockHeldTable(schema),
  stockTold: stockToldTable(schema),
  stockCounts: stockCountsTable(schema),
  stockCountLines: stockCountLinesTable(schema),
  checkFindings: checkFindingsTable(schema),
  checkSweeps: checkSweepsTable(schema),
  imports: importsTable(schema),
  importFiles: importFilesTable(schema),
  importRows: importRowsTable(schema),
});

const TABLES: Readonly<Record<Environment, DataTables>> = {
  live: dataTables(DATA_SCHEMAS.live),
  sandbox: dataTables(DATA_SCHEMAS.sandbox),
};
