import { Channel } from "@orderloom/schema/order/order";
import { inTransaction } from "@orderloom/store/database/database";
import { addAlias, removeAlias } from "@orderloom/store/stock/aliases";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { StockCode } from "./stock-place.ts";

const Input = z.strictObject({ code: StockCode, channel: Channel, alias: StockCode, isThere: z.boolean() });

/** Gives a SKU a name on a channel, or takes it away. */
export const setAliasProcedure = procedure("stock.define")
  .input(Input)
  .mutation(({ ctx, input: { isThere, ...alias } }) =>
    inTransaction(ctx.db, ctx.environment, (tx) =>
      (isThere ? addAlias : removeAlias)(tx, { ...alias, cause: ctx.cause }),
    ),
  );
