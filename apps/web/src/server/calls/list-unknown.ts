import { Id } from "@orderloom/schema/ids";
import { listUnknownCalls } from "@orderloom/store/calls/unknown-calls";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { FORWARD_PAGES } from "../forward-pages.ts";
import { keys } from "../keys.ts";
import { procedure } from "../trpc.ts";
import { callWords } from "./call-words.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({ open: z.boolean(), cursor: Id.nullish(), ...FORWARD_PAGES });

/** Calls of which nobody knows whether they took effect, oldest first; or those that people decided, latest first. */
export const listUnknownCallsProcedure = procedure("call.read")
  .input(Input)
  .query(async ({ ctx, input: { open, cursor } }) => {
    const query = { open, after: cursor ?? undefined, limit: PAGE_SIZE + 1, ...ctx.signedIn.scope };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listUnknownCalls(tx, keys(), query));
    const items = found
      .slice(0, PAGE_SIZE)
      .map(({ node, content, ...call }) => ({ ...call, words: callWords({ node, content }) }));
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
