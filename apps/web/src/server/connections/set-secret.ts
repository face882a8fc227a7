import { Id } from "@orderloom/schema/ids";
import { FORMER_SECRET_SECONDS, setConnectionSecret } from "@orderloom/store/connections/set-connection-secret";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";
import { visibleConnection } from "./visible-connection.ts";

const Input = z.strictObject({
  connectionId: Id,
  secret: z.string().min(1).max(4_096),
  /** False after a leak: the former secret stops at once. */
  keepFormer: z.boolean(),
});

/** Replaces a connection's secret; by default the former one still works while the platform changes over. */
export const setConnectionSecretProcedure = procedure("connection.edit")
  .input(Input)
  .mutation(({ ctx, input: { connectionId, secret, keepFormer } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      const keepFormerSeconds = keepFormer ? FORMER_SECRET_SECONDS : 0;
      await setConnectionSecret(tx, keys(), { connectionId, secret, keepFormerSeconds, cause: ctx.cause });
    }),
  );
