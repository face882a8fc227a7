import { inTransaction } from "@orderloom/store/database/database";
import { listTokens } from "@orderloom/store/people/tokens";
import { procedure } from "../trpc.ts";

/** The API tokens of this environment; never the tokens themselves. */
export const listTokensProcedure = procedure("token.create").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, listTokens),
);
