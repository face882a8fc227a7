import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listNotices } from "@orderloom/store/notices/notice-list";
import { z } from "zod";
import { keys } from "../keys.ts";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({ unreadOnly: z.boolean(), after: Id.nullable() });

/** The person's own notices, newest first. `next` leads to the next page, null at the end. */
export const listNoticesProcedure = procedure("notice.read")
  .input(Input)
  .query(async ({ ctx, input: { unreadOnly, after } }) => {
    const { personId, scope } = ctx.signedIn;
    const query = { personId, ...scope, unreadOnly, after: after ?? undefined, limit: PAGE_SIZE + 1 };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listNotices(tx, keys(), query));
    const items = found
      .slice(0, PAGE_SIZE)
      .map((notice) => ({ ...notice, cause: notice.cause && shownCause(notice.cause) }));
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
