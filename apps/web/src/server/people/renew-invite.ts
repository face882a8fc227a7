import { inControlTransaction } from "@orderloom/store/database/database";
import { renewInvite } from "@orderloom/store/people/invitations";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { welcomeUrl } from "./welcome-url.ts";

/** Makes a new link for somebody who has not joined yet; the former one stops working. */
export const renewInviteProcedure = procedure("person.edit")
  .input(z.strictObject({ personId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    const link = await inControlTransaction(ctx.db, (tx) => renewInvite(tx, { ...input, cause: ctx.cause }));
    return { url: welcomeUrl(link.secret), expiresAt: link.expiresAt, mailedTo: null };
  });
