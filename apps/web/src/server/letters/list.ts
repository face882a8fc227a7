import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { listLetters } from "@orderloom/store/letters/letter-list";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { LetterCause } from "./letter-cause.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({
  cause: LetterCause,
  orderNo: z
    .string()
    .trim()
    .max(64)
    .regex(/^[^%_]*$/)
    .nullable(),
  after: Id.nullable(),
});

/** The dead letters of a cause, latest first. */
export const listLettersProcedure = procedure("run.read")
  .input(Input)
  .query(async ({ ctx, input: { cause, orderNo, after } }) => {
    const query = { cause, orderNo: orderNo || undefined, after: after ?? undefined, ...ctx.signedIn.scope };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) =>
      listLetters(tx, { ...query, limit: PAGE_SIZE + 1 }),
    );
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
