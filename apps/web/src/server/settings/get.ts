import { ENVIRONMENTS, type Environment, type Id } from "@orderloom/schema/ids";
import { listConnections } from "@orderloom/store/connections/connection-queries";
import { getSettings } from "@orderloom/store/control/settings";
import { inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { WHOLE_SCOPE } from "@orderloom/store/people/row-scope";
import { procedure } from "../trpc.ts";

/** A mail connection that the settings can name. */
export type MailChoice = {
  readonly id: Id;
  readonly name: string;
  readonly paused: boolean;
  readonly environment: Environment;
};

/** The settings of the installation and the mail connections of both environments to choose from. */
export const getSettingsProcedure = procedure("settings.edit").query(async ({ ctx }) => {
  const settings = await inControlTransaction(ctx.db, getSettings);
  const connections = await Promise.all(
    ENVIRONMENTS.map((env) => inTransaction(ctx.db, env, (tx) => listConnections(tx, WHOLE_SCOPE))),
  );
  const mails = connections.flat().filter(({ type }) => type === "mail");
  const choices = mails.map(({ id, name, paused, environment }): MailChoice => ({ id, name, paused, environment }));
  return { ...settings, mails: choices };
});
