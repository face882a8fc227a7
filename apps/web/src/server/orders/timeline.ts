import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { orderTimeline } from "@orderloom/store/orders/order-timeline";
import { z } from "zod";
import { FORWARD_PAGES } from "../forward-pages.ts";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { readingOf } from "./reading.ts";
import { withNodeTitles } from "./with-node-titles.ts";

const Input = z.strictObject({
  orderId: Id,
  /** The key that the page before ended with. */
  cursor: z
    .string()
    .max(200)
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \d [\w:-]+$/)
    .nullish(),
  ...FORWARD_PAGES,
});

/** What happened to an order, newest first. `next` leads to what was before, null at the beginning. */
export const orderTimelineProcedure = procedure("order.read")
  .input(Input)
  .query(async ({ ctx, input: { orderId, cursor } }) => {
    const query = { orderId, after: cursor ?? undefined, ...readingOf(ctx.signedIn) };
    const read = await inTransaction(ctx.db, ctx.environment, (tx) => orderTimeline(tx, keys(), query));
    const { lines, next } = orMissing(read, { orderId });
    return { lines: lines.map(withNodeTitles), next };
  });
