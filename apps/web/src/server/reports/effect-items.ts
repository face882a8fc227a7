import { Id } from "@orderloom/schema/ids";
import { EffectCount, EffectGroup } from "@orderloom/schema/run/effects-report";
import { listEffects } from "@orderloom/store/calls/effects-report";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { periodOf, ReportPeriod } from "./report-period.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({
  ...ReportPeriod.shape,
  by: EffectGroup,
  count: z.enum(["intended", ...EffectCount.options]),
  /** Null for all groups; its key is null for calls that have none. */
  group: z.strictObject({ key: z.string().max(200).nullable() }).nullable(),
  after: Id.nullable(),
});

/** The calls behind a number of the report, oldest first. */
export const effectItemsProcedure = procedure("call.read")
  .input(Input)
  .query(async ({ ctx, input: { from, to, after, ...wish } }) => {
    const query = { ...wish, period: periodOf({ from, to }), scope: ctx.signedIn.scope, after: after ?? undefined };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) =>
      listEffects(tx, { ...query, limit: PAGE_SIZE + 1 }),
    );
    const items = found.slice(0, PAGE_SIZE);
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
