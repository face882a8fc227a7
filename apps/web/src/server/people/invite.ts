import { LIMITS } from "@orderloom/schema/limits";
import { Role } from "@orderloom/schema/role";
import { inControlTransaction } from "@orderloom/store/database";
import { invitePerson } from "@orderloom/store/invitations";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { welcomeUrl } from "./welcome-url.ts";

const Input = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  email: z.email().max(320),
  roles: z.array(Role).min(1),
});

/** Adds a person and answers with the link to send them, which is shown this once. */
export const invitePersonProcedure = procedure("person.edit")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const invited = await inControlTransaction(ctx.db, async (tx) =>
      orRefuse(await invitePerson(tx, { ...input, cause: ctx.cause })),
    );
    return { url: welcomeUrl(invited.link.secret), expiresAt: invited.link.expiresAt };
  });
