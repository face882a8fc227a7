import { router } from "../trpc.ts";
import { countOpenApprovalsProcedure } from "./count-open.ts";
import { decideApprovalProcedure } from "./decide.ts";
import { getApprovalProcedure } from "./get.ts";
import { listApprovalsProcedure } from "./list.ts";

export const approvalsRouter = router({
  list: listApprovalsProcedure,
  get: getApprovalProcedure,
  decide: decideApprovalProcedure,
  countOpen: countOpenApprovalsProcedure,
});
