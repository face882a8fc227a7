import { router } from "../trpc.ts";
import { backfillRouter } from "./backfill.ts";
import { bulkRouter } from "./bulk.ts";
import { cancelRunProcedure } from "./cancel.ts";
import { runFlowsProcedure } from "./flow-choices.ts";
import { getRunProcedure } from "./get.ts";
import { runGraphProcedure } from "./graph.ts";
import { listRunsProcedure } from "./list.ts";
import { migrateRouter } from "./migrate.ts";
import { movePlacesProcedure, moveTokenProcedure } from "./move.ts";
import { openOfOrderProcedure } from "./open-of-order.ts";
import { retryRunProcedure } from "./retry.ts";
import { retryPreviewProcedure } from "./retry-preview.ts";
import { runSceneProcedure } from "./scene.ts";
import { startRunProcedure } from "./start.ts";
import { listTurnsProcedure } from "./turns.ts";
import { whyProcedure } from "./why.ts";

export const runsRouter = router({
  list: listRunsProcedure,
  get: getRunProcedure,
  turns: listTurnsProcedure,
  graph: runGraphProcedure,
  scene: runSceneProcedure,
  flows: runFlowsProcedure,
  bulk: bulkRouter,
  backfill: backfillRouter,
  migrate: migrateRouter,
  movePlaces: movePlacesProcedure,
  move: moveTokenProcedure,
  openOfOrder: openOfOrderProcedure,
  why: whyProcedure,
  cancel: cancelRunProcedure,
  start: startRunProcedure,
  retry: retryRunProcedure,
  retryPreview: retryPreviewProcedure,
});
