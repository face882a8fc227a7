import { router } from "../trpc.ts";
import { bePresentProcedure } from "./be-present.ts";
import { leaveFlowProcedure } from "./leave-flow.ts";
import { listPresentProcedure } from "./list-present.ts";

export const presenceRouter = router({
  list: listPresentProcedure,
  be: bePresentProcedure,
  leave: leaveFlowProcedure,
});
