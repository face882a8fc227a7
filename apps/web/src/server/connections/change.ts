import { connectionType } from "@orderloom/nodes/connection-types";
import { OrderloomError } from "@orderloom/schema/error";
import { JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { changeConnection } from "@orderloom/store/connections/connections";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { ConnectionInput } from "./connection-input.ts";
import { visibleConnection } from "./visible-connection.ts";

const Input = ConnectionInput.extend({
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  settings: JsonObject,
});

/** Changes name and settings of a connection, checked as when it was made; they count from the next message or call. */
export const changeConnectionProcedure = procedure("connection.edit")
  .input(Input)
  .mutation(({ ctx, input: { connectionId, name, settings: wanted } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { type } = await visibleConnection(tx, connectionId, ctx.signedIn.scope);
      const settings = connectionType(type)?.settings.safeParse(wanted);
      if (!settings?.success) {
        const paths = settings?.error.issues.map(({ path }) => ["settings", ...path].join(".")) ?? ["type"];
        throw new OrderloomError("invalid_input", { params: { paths } });
      }
      await changeConnection(tx, { connectionId, change: { name, settings: settings.data }, cause: ctx.cause });
    }),
  );
