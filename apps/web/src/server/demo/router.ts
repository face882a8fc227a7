import { router } from "../trpc.ts";
import { removeDemoProcedure } from "./remove.ts";
import { demoStatusProcedure } from "./status.ts";

export const demoRouter = router({
  status: demoStatusProcedure,
  remove: removeDemoProcedure,
});
