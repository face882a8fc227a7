import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Merges an order and prints the merged one's id. */
export const orderMerge = defineCommand({
  name: "order merge",
  usage: "ID [--with ID]…",
  summary: {
    zh: "合单：与指定订单，或与同一收货人可合并的全部订单，打印合并后的编号",
    en: "Merge an order with those named, or all it may be merged with; print the merged one's id",
  },
  options: { with: { type: "string", multiple: true } },
  positionals: ["id"],
  input: z.object({ id: Id, with: z.array(Id).min(1).optional() }),
  async run({ id, with: otherIds }, context) {
    const api = await openApi(context, ["orders:edit"]);
    const { orderId } = await api.post(`/orders/${id}/merge`, { otherIds }, z.object({ orderId: Id }));
    context.terminal.out(orderId);
  },
});
