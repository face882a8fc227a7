import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Undoes a merge while nothing is being picked, and prints the orders that go by themselves again. */
export const orderUnmerge = defineCommand({
  name: "order unmerge",
  usage: "ID --reason TEXT",
  summary: { zh: "撤销合单（尚未拣货），打印恢复的订单编号", en: "Undo a merge while nothing is being picked" },
  options: { reason: { type: "string" } },
  positionals: ["id"],
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(500) }),
  async run({ id, reason }, context) {
    const api = await openApi(context, ["orders:edit"]);
    const { orderIds } = await api.post(`/orders/${id}/unmerge`, { reason }, z.object({ orderIds: z.array(Id) }));
    for (const orderId of orderIds) context.terminal.out(orderId);
  },
});
