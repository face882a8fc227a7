import { Language } from "@orderloom/schema/language";
import { inControlTransaction } from "@orderloom/store/database/database";
import { redeemAdminLink } from "@orderloom/store/people/first-admin";
import { acceptInvite } from "@orderloom/store/people/invitations";
import { findLink } from "@orderloom/store/people/one-time-links";
import { setPreferences } from "@orderloom/store/people/people";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { database } from "../database.ts";

/** What somebody with a one-time link fills in. Name and address are asked only of an administrator. */
export const Welcome = z.object({
  code: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  password: z.string().min(10).max(128),
  /** The language the page was read in: the person keeps it. */
  language: Language,
});
export type Welcome = z.infer<typeof Welcome>;

/** Uses a one-time link up: makes the administrator or sets the invited person's password. Null: it does not work. */
export async function completeWelcome({
  code,
  name,
  email,
  password,
  language,
}: Welcome): Promise<{ email: string } | null> {
  const link = await inControlTransaction(database(), (tx) => findLink(tx, code));
  if (!link) return null;
  const passwordHash = await hashPassword(password);
  const result = await inControlTransaction(database(), async (tx) => {
    const joined =
      link.purpose === "admin"
        ? await redeemAdminLink(tx, { secret: code, name, email, passwordHash })
        : await acceptInvite(tx, { secret: code, passwordHash });
    if (!joined.ok) return joined;
    const { personId } = joined;
    await setPreferences(tx, { personId, change: { language }, cause: { type: "person", personId } });
    return joined;
  });
  return result.ok ? { email: link.person?.email ?? email } : null;
}
