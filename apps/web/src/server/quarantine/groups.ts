import { inTransaction } from "@orderloom/store/database/database";
import { listKeptGroups } from "@orderloom/store/quarantine/kept-groups";
import { procedure } from "../trpc.ts";

/** Why messages wait for a person, the latest first. */
export const keptGroupsProcedure = procedure("run.read").query(async ({ ctx }) => ({
  items: await inTransaction(ctx.db, ctx.environment, (tx) => listKeptGroups(tx, ctx.signedIn.scope)),
}));
