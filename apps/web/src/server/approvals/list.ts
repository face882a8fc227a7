import { Id } from "@orderloom/schema/ids";
import { listApprovals } from "@orderloom/store/approvals/approval-list";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { FORWARD_PAGES } from "../forward-pages.ts";
import { procedure } from "../trpc.ts";
import { approvalReader } from "./approval-reader.ts";
import { isOverseer } from "./overseers.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({ open: z.boolean(), cursor: Id.nullish(), ...FORWARD_PAGES });

/** Requests for decisions that concern the person: open ones oldest first, decided ones newest first. */
export const listApprovalsProcedure = procedure("approval.read")
  .input(Input)
  .query(async ({ ctx, input: { open, cursor } }) => {
    const query = {
      open,
      reader: approvalReader(ctx.signedIn),
      all: isOverseer(ctx.signedIn.roles),
      after: cursor ?? undefined,
      limit: PAGE_SIZE + 1,
    };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listApprovals(tx, query));
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
