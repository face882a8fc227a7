import { router } from "../trpc.ts";
import { actOnOrderProcedure, orderBulkRouter } from "./act.ts";
import { changesRouter } from "./changes.ts";
import { fieldFactsProcedure } from "./field-facts.ts";
import { getOrderProcedure } from "./get.ts";
import { listOrdersProcedure } from "./list.ts";
import { orderRefundsProcedure } from "./refunds.ts";
import { regroupRouter } from "./regroup.ts";
import { orderShopsProcedure } from "./shop-choices.ts";
import { orderTimelineProcedure } from "./timeline.ts";

export const ordersRouter = router({
  act: actOnOrderProcedure,
  bulk: orderBulkRouter,
  changes: changesRouter,
  regroup: regroupRouter,
  list: listOrdersProcedure,
  get: getOrderProcedure,
  fieldFacts: fieldFactsProcedure,
  timeline: orderTimelineProcedure,
  refunds: orderRefundsProcedure,
  shops: orderShopsProcedure,
});
