import { LIMITS } from "@orderloom/schema/limits";
import { Role } from "@orderloom/schema/role";
import { invitePerson } from "@orderloom/store/people/invitations";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { inMailTransaction, mailLink } from "./link-mail.ts";
import { welcomeUrl } from "./welcome-url.ts";

const Input = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  email: z.email().max(254),
  roles: z.array(Role).min(1),
  /** Also sends the link by mail, where the installation can. */
  mail: z.boolean().default(false),
});

/** Adds a person and answers with the link to send them, which is shown this once, and whether it is mailed too. */
export const invitePersonProcedure = procedure("person.edit")
  .input(Input)
  .mutation(async ({ ctx, input: { mail, ...wanted } }) => {
    const { link, mailed } = await inMailTransaction(ctx.db, async (tx) => {
      const invited = orRefuse(await invitePerson(tx, { ...wanted, cause: ctx.cause }));
      const { name: sender } = ctx.signedIn;
      const mailing = { purpose: "invite", to: wanted.email, link: invited.link, sender } as const;
      return { link: invited.link, mailed: mail && (await mailLink(tx, mailing)) };
    });
    return { url: welcomeUrl(link.secret), expiresAt: link.expiresAt, mailedTo: mailed ? wanted.email : null };
  });
