import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Undoes a split while nothing is being picked. */
export const orderUnsplit = defineCommand({
  name: "order unsplit",
  usage: "ID --reason TEXT",
  summary: { zh: "撤销拆单（子订单尚未拣货）", en: "Undo a split while nothing is being picked" },
  options: { reason: { type: "string" } },
  positionals: ["id"],
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(500) }),
  async run({ id, reason }, context) {
    const api = await openApi(context, ["orders:edit"]);
    const { orderId } = await api.post(`/orders/${id}/unsplit`, { reason }, z.object({ orderId: Id }));
    context.terminal.out(orderId);
  },
});
