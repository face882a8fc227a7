import { getSettings } from "@orderloom/store/control/settings";
import { inControlTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** Whether links can be sent by mail: the settings name a mail connection. */
export const mayMailProcedure = procedure("person.edit").query(({ ctx }) =>
  inControlTransaction(ctx.db, async (tx) => (await getSettings(tx)).liveMailId !== null),
);
