import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { listFailedMails } from "@orderloom/store/notices/failed-mails";
import { z } from "zod";
import { keys } from "../keys.ts";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

/** The mails of this environment that did not go out, latest first. */
export const listFailedMailsProcedure = procedure("settings.edit")
  .input(z.strictObject({ after: Id.nullable() }))
  .query(async ({ ctx, input: { after } }) => {
    const query = { after: after ?? undefined, ...ctx.signedIn.scope };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listFailedMails(tx, keys(), query));
    const items = found.map(({ about, ...mail }) => ({
      ...mail,
      about: about.type === "run" ? shownCause(about) : about,
    }));
    return { items, next: items.length < LIMITS.pageSize ? null : (items.at(-1)?.id ?? null) };
  });
