import { router } from "../trpc.ts";
import { runFlowsProcedure } from "./flow-choices.ts";
import { getRunProcedure } from "./get.ts";
import { runGraphProcedure } from "./graph.ts";
import { listRunsProcedure } from "./list.ts";
import { listTurnsProcedure } from "./turns.ts";

export const runsRouter = router({
  list: listRunsProcedure,
  get: getRunProcedure,
  turns: listTurnsProcedure,
  graph: runGraphProcedure,
  flows: runFlowsProcedure,
});
