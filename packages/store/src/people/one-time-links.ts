import { randomUUID } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { hashOfSecret, newSecretText } from "../seal/secret-text.ts";
import { type LINK_PURPOSES, oneTimeLinks } from "../tables/control/one-time-links.ts";
import { person } from "../tables/control/person.ts";

/** What a link lets its bearer do: become an administrator, or set the password they were invited to set. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that still works. `person` is whom an invitation is for; null for an administrator's link. */
export type OneTimeLink = {
  readonly id: Id;
  readonly purpose: LinkPurpose;
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
};

/** The secret to put into an address: readable here and never again. */
export type NewLink = { readonly id: Id; readonly secret: string; readonly expiresAt: string };

/** Makes a link; earlier unused ones of the same purpose and person stop working. */
export async function createLink(
  tx: ControlTx,
  input: { readonly purpose: LinkPurpose; readonly personId: string | null; readonly lifetimeMinutes: number },
): Promise<NewLink> {
  const { purpose, personId, lifetimeMinutes } = input;
  await tx.drizzle
    .delete(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.purpose, purpose),
        sql`${oneTimeLinks.personId} is not distinct from ${personId}`,
        isNull(oneTimeLinks.usedAt),
      ),
    );
  const secret = newSecretText();
  const id = randomUUID();
  const [row] = await tx.drizzle
    .insert(oneTimeLinks)
    .values({
      id,
      hash: hashOfSecret(secret),
      purpose,
      personId,
      expiresAt: sql`now() + make_interval(mins => ${lifetimeMinutes}::int)`,
    })
    .returning({ expiresAt: oneTimeLinks.expiresAt });
  if (!row) throw new OrderloomError("internal");
  return { id, secret, expiresAt: row.expiresAt.toISOString() };
}

/** The link of a secret while it works, else null. Looking does not use it up. */
export async function findLink(tx: ControlTx, secret: string): Promise<OneTimeLink | null> {
  const [row] = await tx.drizzle
    .select({ link: oneTimeLinks, person: { id: person.id, name: person.name, email: person.email } })
    .from(oneTimeLinks)
    .leftJoin(person, eq(person.id, oneTimeLinks.personId))
    .where(stillWorks(secret));
  if (!row) return null;
  const { id, purpose, expiresAt } = row.link;
  return { id, purpose, expiresAt: expiresAt.toISOString(), person: row.person };
}

/** Uses a link up; null when it does not work any more. Of two who try at the same time one gets it. */
export async function redeemLink(
  tx: ControlTx,
  link: { readonly secret: string; readonly purpose: LinkPurpose },
): Promise<{ id: Id; personId: string | null } | null> {
  const [row] = await tx.drizzle
    .update(oneTimeLinks)
    .set({ usedAt: sql`now()` })
    .where(and(stillWorks(link.secret), eq(oneTimeLinks.purpose, link.purpose)))
    .returning({ id: oneTimeLinks.id, personId: oneTimeLinks.personId });
  return row ?? null;
}

function stillWorks(secret: string) {
  return and(
    eq(oneTimeLinks.hash, hashOfSecret(secret)),
    isNull(oneTimeLinks.usedAt),
    sql`${oneTimeLinks.expiresAt} > now()`,
  );
}
