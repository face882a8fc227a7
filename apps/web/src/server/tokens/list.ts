import { inTransaction } from "@orderloom/store/database";
import { listTokens } from "@orderloom/store/tokens";
import { procedure } from "../trpc.ts";

/** The API tokens of this environment; never the tokens themselves. */
export const listTokensProcedure = procedure("token.create").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, listTokens),
);
