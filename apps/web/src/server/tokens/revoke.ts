import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { revokeToken } from "@orderloom/store/people/tokens";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Ends a token now. */
export const revokeTokenProcedure = procedure("token.create")
  .input(z.strictObject({ tokenId: Id }))
  .mutation(async ({ ctx, input: { tokenId } }) => {
    const revoked = await inTransaction(ctx.db, ctx.environment, (tx) =>
      revokeToken(tx, { tokenId, cause: ctx.cause }),
    );
    if (!revoked) throw new OrderloomError("not_found");
  });
