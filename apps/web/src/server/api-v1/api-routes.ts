import { createConnection } from "./connections/create-connection.ts";
import { pauseConnection } from "./connections/pause-connection.ts";
import { resumeConnection } from "./connections/resume-connection.ts";
import type { ApiRoute } from "./define-route.ts";
import { backfillFlow } from "./flows/backfill-flow.ts";
import { exportFlow } from "./flows/export-flow.ts";
import { getFlow } from "./flows/get-flow.ts";
import { importFlow } from "./flows/import-flow.ts";
import { listFlows } from "./flows/list-flows.ts";
import { migrateFlow } from "./flows/migrate-flow.ts";
import { pauseFlow } from "./flows/pause-flow.ts";
import { publishFlow } from "./flows/publish-flow.ts";
import { resumeFlow } from "./flows/resume-flow.ts";
import { startRun } from "./flows/start-run.ts";
import { validateFlow } from "./flows/validate-flow.ts";
import { setHoldRoute } from "./hold/set-hold.ts";
import { addImportFile } from "./imports/add-import-file.ts";
import { cancelImportRoute } from "./imports/cancel-import.ts";
import { createImportRoute } from "./imports/create-import.ts";
import { getImport } from "./imports/get-import.ts";
import { importProposal } from "./imports/import-proposal.ts";
import { importRejected } from "./imports/import-rejected.ts";
import { startImportRoute } from "./imports/start-import.ts";
import { askChange } from "./orders/ask-change.ts";
import { decideChange } from "./orders/decide-change.ts";
import { exportOrders } from "./orders/export-orders.ts";
import { getOrder } from "./orders/get-order.ts";
import { listChanges } from "./orders/list-changes.ts";
import { listOrders } from "./orders/list-orders.ts";
import { mergeOrder } from "./orders/merge-order.ts";
import { orderFamily } from "./orders/order-family.ts";
import { splitOrder } from "./orders/split-order.ts";
import { unmergeOrder } from "./orders/unmerge-order.ts";
import { unsplitOrder } from "./orders/unsplit-order.ts";
import { vetoMerge } from "./orders/veto-merge.ts";
import { checkBucket } from "./proof/check-bucket.ts";
import { readProof } from "./proof/read-proof.ts";
import { effectsReport } from "./reports/effects-report.ts";
import { cancelRun } from "./runs/cancel-run.ts";
import { getRun } from "./runs/get-run.ts";
import { listRuns } from "./runs/list-runs.ts";
import { retryRun } from "./runs/retry-run.ts";
import { actForOrder } from "./stock/act-for-order.ts";
import { checkStock } from "./stock/check-stock.ts";
import { compareCount } from "./stock/compare-count.ts";
import { listStock } from "./stock/list-stock.ts";
import { moveStock } from "./stock/move-stock.ts";
import { deployTemplate } from "./templates/deploy-template.ts";

export type ApiMethod = "get" | "post";

/** Every route of the API by its path under /api/v1 and its method; a test compares it with the route files. */
export const API_ROUTES: Readonly<Record<string, Partial<Record<ApiMethod, ApiRoute>>>> = {
  "/orders": { get: listOrders },
  "/orders/export": { get: exportOrders },
  "/orders/{orderId}": { get: getOrder },
  "/orders/{orderId}/family": { get: orderFamily },
  "/orders/{orderId}/split": { post: splitOrder },
  "/orders/{orderId}/unsplit": { post: unsplitOrder },
  "/orders/{orderId}/merge": { post: mergeOrder },
  "/orders/{orderId}/unmerge": { post: unmergeOrder },
  "/orders/{orderId}/veto": { post: vetoMerge },
  "/orders/{orderId}/changes": { get: listChanges, post: askChange },
  "/changes/{requestId}/decide": { post: decideChange },
  "/imports": { post: createImportRoute },
  "/imports/{importId}": { get: getImport },
  "/imports/{importId}/files": { post: addImportFile },
  "/imports/{importId}/proposal": { get: importProposal },
  "/imports/{importId}/start": { post: startImportRoute },
  "/imports/{importId}/cancel": { post: cancelImportRoute },
  "/imports/{importId}/rejected": { get: importRejected },
  "/runs": { get: listRuns },
  "/runs/{runId}": { get: getRun },
  "/reports/effects": { get: effectsReport },
  "/proof": { get: readProof },
  "/proof/buckets/{bucket}": { post: checkBucket },
  "/stock": { get: listStock },
  "/stock/counts": { post: compareCount },
  "/stock/moves": { post: moveStock },
  "/orders/{orderId}/stock": { post: actForOrder },
  "/stock/check": { get: checkStock },
  "/runs/{runId}/cancel": { post: cancelRun },
  "/runs/{runId}/retry": { post: retryRun },
  "/flows": { get: listFlows, post: importFlow },
  "/flows/validate": { post: validateFlow },
  "/flows/{flowId}": { get: getFlow },
  "/flows/{flowId}/graph": { get: exportFlow },
  "/flows/{flowId}/publish": { post: publishFlow },
  "/flows/{flowId}/migrate": { post: migrateFlow },
  "/flows/{flowId}/backfill": { post: backfillFlow },
  "/flows/{flowId}/runs": { post: startRun },
  "/flows/{flowId}/pause": { post: pauseFlow },
  "/flows/{flowId}/resume": { post: resumeFlow },
  "/templates/{templateId}/deploy": { post: deployTemplate },
  "/connections": { post: createConnection },
  "/connections/{connectionId}/pause": { post: pauseConnection },
  "/connections/{connectionId}/resume": { post: resumeConnection },
  "/hold": { post: setHoldRoute },
};
