import { SplitBy } from "@orderloom/schema/order/split-plan";
import { splitStoredOrder } from "@orderloom/store/regroup/split";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { askedBy, OrderPath, SeenVersion } from "./asking.ts";

/** Splits an order by chosen lines, by warehouse, by what is in stock, or by weight. */
export const splitOrder = defineRoute({
  scope: "orders:edit",
  summary: "Splits an order into parts that are shipped by themselves: by lines, warehouse, stock or weight.",
  answers: {
    201: "The ids of the parts, in `orderIds`.",
    409: "It is not what the caller saw.",
    422: "It cannot be split; `code` says why.",
  },
  params: OrderPath,
  body: z.strictObject({ how: SplitBy, version: SeenVersion }),
  async handle({ body: { how, version }, transaction, ...call }) {
    const asked = { ...askedBy(call, version), how };
    return answer({ orderIds: await transaction((tx) => splitStoredOrder(tx, keys(), asked)) }, 201);
  },
});
