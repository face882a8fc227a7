import { lt, sql } from "drizzle-orm";
import type { ControlTx } from "../database/database.ts";
import { pruneDraftSaves } from "../flows/draft-history.ts";
import { apiTokens } from "../tables/control/api-tokens.ts";
import { oneTimeLinks } from "../tables/control/one-time-links.ts";

/** Control rows that were dropped. */
export type Pruned = { readonly draftSaves: number; readonly tokens: number; readonly links: number };

/**
 * Drops what nobody can use any more: saves of drafts past their time, and tokens and one-time links that ended 90
 * days ago. That they were made stays in the audit. For a daily job.
 */
export async function pruneControl(tx: ControlTx): Promise<Pruned> {
  const longAgo = sql`now() - interval '90 days'`;
  const tokens = await tx.drizzle
    .delete(apiTokens)
    .where(lt(sql`least(${apiTokens.expiresAt}, ${apiTokens.revokedAt})`, longAgo));
  const links = await tx.drizzle.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, longAgo));
  return {
    draftSaves: await pruneDraftSaves(tx),
    tokens: tokens.rowCount ?? 0,
    links: links.rowCount ?? 0,
  };
}
