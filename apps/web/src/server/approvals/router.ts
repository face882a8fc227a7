import { router } from "../trpc.ts";
import { countOpenApprovalsProcedure } from "./count-open.ts";
import { decideApprovalProcedure } from "./decide.ts";
import { getApprovalProcedure } from "./get.ts";
import { handOverApprovalProcedure } from "./hand-over.ts";
import { listApprovalsProcedure } from "./list.ts";
import { removePhotoProcedure } from "./remove-photo.ts";

export const approvalsRouter = router({
  list: listApprovalsProcedure,
  get: getApprovalProcedure,
  decide: decideApprovalProcedure,
  handOver: handOverApprovalProcedure,
  removePhoto: removePhotoProcedure,
  countOpen: countOpenApprovalsProcedure,
});
