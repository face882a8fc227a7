import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listKeptMessages } from "@orderloom/store/quarantine/kept-messages";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { KeptGroupKey } from "./kept-group.ts";

const PAGE_SIZE = 50;

/** The messages of a group, latest first. */
export const listKeptProcedure = procedure("run.read")
  .input(z.strictObject({ group: KeptGroupKey, after: Id.nullable() }))
  .query(async ({ ctx, input: { group, after } }) => {
    const query = { group, after: after ?? undefined, limit: PAGE_SIZE + 1, ...ctx.signedIn.scope };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listKeptMessages(tx, query));
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
