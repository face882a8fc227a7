import { router } from "../trpc.ts";
import { changeSettingsProcedure } from "./change.ts";
import { getSettingsProcedure } from "./get.ts";
import { testMailProcedure, testMailStateProcedure } from "./test-mail.ts";

export const settingsRouter = router({
  get: getSettingsProcedure,
  change: changeSettingsProcedure,
  testMail: testMailProcedure,
  testMailState: testMailStateProcedure,
});
