import { LIMITS } from "@orderloom/schema/limits";
import { TOKEN_SCOPES } from "@orderloom/schema/permission";
import { inTransaction } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const DAY_S = 86_400;

const Input = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
  /** Null for one that does not end. */
  lifetimeDays: z.int().min(1).max(3_650).nullable(),
});

/** Makes a token for this environment. The answer holds it, for the one time it can be read. */
export const createTokenProcedure = procedure("token.create")
  .input(Input)
  .mutation(({ ctx, input: { name, scopes, lifetimeDays } }) => {
    const lifetimeSeconds = lifetimeDays === null ? null : lifetimeDays * DAY_S;
    return inTransaction(ctx.db, ctx.environment, (tx) =>
      createToken(tx, { name, scopes, lifetimeSeconds, cause: ctx.cause }),
    );
  });
