import { inTransaction } from "@orderloom/store/database/database";
import { countKept } from "@orderloom/store/quarantine/kept-groups";
import { procedure } from "../trpc.ts";

/** How many messages wait for somebody to say what becomes of them; counts up to 1,000. */
export const countKeptProcedure = procedure("run.operate").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => countKept(tx, ctx.signedIn.scope)),
);
