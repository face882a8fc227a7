import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import type { Environment, Id } from "@orderloom/schema/ids";
import type { TokenScope } from "@orderloom/schema/permission";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { hashOfSecret, newSecretText } from "../seal/secret-text.ts";
import { apiTokens } from "../tables/control/api-tokens.ts";
import { person } from "../tables/control/person.ts";
import { personScopeColumn, readPersonScope } from "./person-scope.ts";
import type { RowScope } from "./row-scope.ts";

/** What every token begins with, so that secret scanners and people recognise one. */
const TOKEN_PREFIX = "orl_";
const HINT_CHARS = TOKEN_PREFIX.length + 6;

/** A token as lists show it; the token itself is shown once, when it is made. */
export type TokenRecord = {
  readonly id: Id;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly TokenScope[];
  readonly environment: Environment;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  /** Who made it; null for one made on the machine itself. */
  readonly madeBy: string | null;
};

/** Who a valid token speaks for, and the rows it may see: those of the person who made it, as they are now. */
export type TokenBearer = Pick<TokenRecord, "id" | "name" | "scopes" | "environment"> & { readonly scope: RowScope };

/** Makes a token for the transaction's environment. Only its hash is kept: the answer is the last chance to read it. */
export async function createToken(
  tx: Tx,
  input: {
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    /** Seconds until it ends; null for one that does not. */
    readonly lifetimeSeconds: number | null;
    readonly cause: Cause;
  },
): Promise<{ tokenId: Id; token: string }> {
  const { name, scopes, lifetimeSeconds, cause } = input;
  const tokenId = randomUUID();
  const token = TOKEN_PREFIX + newSecretText();
  await tx.drizzle.insert(apiTokens).values({
    id: tokenId,
    hash: hashOfSecret(token),
    name,
    hint: token.slice(0, HINT_CHARS),
    scopes: [...scopes],
    environment: tx.env,
    personId: cause.type === "person" ? cause.personId : null,
    expiresAt: lifetimeSeconds === null ? null : sql`now() + make_interval(secs => ${lifetimeSeconds})`,
  });
  await recordAct(tx, {
    code: "token.created",
    params: { name, scopes, environment: tx.env },
    subject: "token",
    subjectId: tokenId,
    cause,
    environment: tx.env,
  });
  return { tokenId, token };
}

/**
 * The bearer of a token of any environment, or null when it is unknown, revoked, past its time, or made by somebody who
 * was shut out since. Notes the use, to the minute.
 */
export async function findTokenBearer(tx: ControlTx, token: string): Promise<TokenBearer | null> {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const [row] = await tx.drizzle
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      scopes: apiTokens.scopes,
      environment: apiTokens.environment,
      kinds: personScopeColumn(apiTokens.personId),
      noteUse: sql<boolean>`coalesce(${apiTokens.lastUsedAt} < now() - interval '1 minute', true)`,
    })
    .from(apiTokens)
    .leftJoin(person, eq(person.id, apiTokens.personId))
    .where(
      and(
        or(isNull(apiTokens.personId), eq(person.active, true)),
        eq(apiTokens.hash, hashOfSecret(token)),
        isNull(apiTokens.revokedAt),
        sql`(${apiTokens.expiresAt} is null or ${apiTokens.expiresAt} > now())`,
      ),
    );
  if (!row) return null;
  const { noteUse, kinds, ...bearer } = row;
  if (noteUse) await tx.drizzle.update(apiTokens).set({ lastUsedAt: sql`now()` }).where(eq(apiTokens.id, row.id));
  return { ...bearer, scope: readPersonScope(kinds) };
}

/**
 * The tokens of the transaction's environment, newest first, without those that ended more than a day ago. An
 * administrator makes them, so they are few and the list has no pages.
 */
export async function listTokens(tx: Tx): Promise<readonly TokenRecord[]> {
  const rows = await tx.drizzle
    .select({ token: apiTokens, madeBy: person.name })
    .from(apiTokens)
    .leftJoin(person, eq(person.id, apiTokens.personId))
    .where(
      and(
        eq(apiTokens.environment, tx.env),
        sql`coalesce(least(${apiTokens.expiresAt}, ${apiTokens.revokedAt}) > now() - interval '1 day', true)`,
      ),
    )
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
  return rows.map(({ token: { hash: _, personId: __, ...row }, madeBy }) => ({
    ...row,
    madeBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}

/** Ends a token now. False when it was unknown or had been ended before. */
export async function revokeToken(
  tx: ControlTx,
  input: { readonly tokenId: Id; readonly cause: Cause },
): Promise<boolean> {
  const [row] = await tx.drizzle
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiTokens.id, input.tokenId), isNull(apiTokens.revokedAt)))
    .returning({ name: apiTokens.name, environment: apiTokens.environment });
  if (!row) return false;
  await recordAct(tx, {
    code: "token.revoked",
    params: { name: row.name },
    subject: "token",
    subjectId: input.tokenId,
    cause: input.cause,
    environment: row.environment,
  });
  return true;
}

/** The tokens of either environment that a person made and that still work, newest first. */
export async function tokensOf(
  tx: ControlTx,
  personId: string,
): Promise<readonly Pick<TokenRecord, "id" | "name" | "hint" | "environment">[]> {
  const { id, name, hint, environment } = apiTokens;
  return await tx.drizzle
    .select({ id, name, hint, environment })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.personId, personId),
        isNull(apiTokens.revokedAt),
        sql`(${apiTokens.expiresAt} is null or ${apiTokens.expiresAt} > now())`,
      ),
    )
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

/** Ends every token that a person made, in both environments. Returns how many. */
export async function revokeTokensOf(
  tx: ControlTx,
  input: { readonly personId: string; readonly cause: Cause },
): Promise<number> {
  const { personId, cause } = input;
  const rows = await tx.drizzle
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(and(eq(apiTokens.personId, personId), isNull(apiTokens.revokedAt)));
  for (const { id } of rows) await revokeToken(tx, { tokenId: id, cause });
  return rows.length;
}
