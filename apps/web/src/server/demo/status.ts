import { getSettings } from "@orderloom/store/control/settings";
import { inControlTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** Whether the sandbox holds the demo. */
export const demoStatusProcedure = procedure("demo.manage").query(async ({ ctx }) => {
  const { demo } = await inControlTransaction(ctx.db, getSettings);
  return { loaded: demo === "loaded" && ctx.environment === "sandbox" };
});
