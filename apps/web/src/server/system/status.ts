import { procedure } from "../trpc.ts";
import { readRunnerStatus } from "./runner-status.ts";

/** What the strips under the bar tell. */
export const statusProcedure = procedure("self.manage").query(async ({ ctx }) => ({
  runner: await readRunnerStatus(ctx.db),
}));
