import { OrderloomError } from "@orderloom/schema/error";
import { Environment, Id } from "@orderloom/schema/ids";
import { getConnection } from "@orderloom/store/connections/connection-queries";
import { getSettings } from "@orderloom/store/control/settings";
import { inTransaction } from "@orderloom/store/database/database";
import { testMailState } from "@orderloom/store/notices/failed-mails";
import { planMail } from "@orderloom/store/notices/plan-mail";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { testMailText } from "./test-mail-text.ts";

const Input = z.strictObject({ environment: Environment, connectionId: Id });

/** Sends a real mail to the person who asks, the way every mail goes: planned here, made by the runner. */
export const testMailProcedure = procedure("settings.edit")
  .input(Input)
  .mutation(({ ctx, input: { environment, connectionId } }) =>
    inTransaction(ctx.db, environment, async (tx) => {
      const connection = await getConnection(tx, connectionId);
      if (connection?.type !== "mail") throw new OrderloomError("not_found", { params: { connectionId } });
      const { mailSender } = await getSettings(tx);
      const { email, preferences } = ctx.signedIn;
      const content = {
        to: email,
        fromName: mailSender,
        ...testMailText({ connection: connection.name, language: preferences.language }),
      };
      return { callId: await planMail(tx, keys(), { connectionId, purpose: "test", content }), to: email };
    }),
  );

/** How far a test mail has come, and at which step it failed. */
export const testMailStateProcedure = procedure("settings.edit")
  .input(z.strictObject({ environment: Environment, callId: Id }))
  .query(({ ctx, input: { environment, callId } }) =>
    inTransaction(ctx.db, environment, async (tx) => orMissing(await testMailState(tx, keys(), callId), { callId })),
  );
