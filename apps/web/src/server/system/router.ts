import { router } from "../trpc.ts";
import { statusProcedure } from "./status.ts";

export const systemRouter = router({
  status: statusProcedure,
});
