import { inControlTransaction } from "@orderloom/store/database/database";
import { createPasswordLink } from "@orderloom/store/people/invitations";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { welcomeUrl } from "./welcome-url.ts";

/** Makes a link for somebody who forgot their password, shown this once. */
export const createPasswordLinkProcedure = procedure("person.edit")
  .input(z.strictObject({ personId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    const link = await inControlTransaction(ctx.db, (tx) => createPasswordLink(tx, { ...input, cause: ctx.cause }));
    return { url: welcomeUrl(link.secret), expiresAt: link.expiresAt, mailedTo: null };
  });
