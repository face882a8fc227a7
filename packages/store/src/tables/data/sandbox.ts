import { DATA_SCHEMAS } from "./schema.ts";
import { tablesOf } from "./tables-of.ts";

/** The sandbox environment as the migration generator sees it: a schema and each of its tables as an export. @public */
export const sandbox = DATA_SCHEMAS.sandbox;
export const {
  eventKeys,
  orders,
  orderLines,
  orderDocs,
  orderPrivate,
  orderChanges,
  externalRefs,
  runs,
  runsDone,
  runTurns,
  waits,
  keyEvents,
  childChunks,
  calls,
  refunds,
  approvals,
  approvalPhotos,
  notices,
  quarantine,
  bulkJobs,
  bulkItems,
  replays,
  replayItems,
  schedules,
  conflicts,
  blobs,
  blobChunks,
  flowCounts,
} = tablesOf("sandbox");
