import { router } from "../trpc.ts";
import { countFailedMailsProcedure } from "./count-failed.ts";
import { listFailedMailsProcedure } from "./list-failed.ts";
import { settleFailedMailProcedure } from "./settle-failed.ts";

export const mailsRouter = router({
  failed: listFailedMailsProcedure,
  countFailed: countFailedMailsProcedure,
  settle: settleFailedMailProcedure,
});
