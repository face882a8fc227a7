import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { UsageFailure } from "../failure.ts";
import { WORDS } from "../words.ts";

/** Keeps orders from being merged, or lets them be again. */
export const orderVeto = defineCommand({
  name: "order veto",
  usage: "ID [--with ID] (--reason TEXT | --lift)",
  summary: {
    zh: "禁止合并两个订单，或该买家的任何订单；--lift 撤销",
    en: "Keep two orders, or any of the buyer's, from being merged; --lift takes it back",
  },
  options: { with: { type: "string" }, reason: { type: "string" }, lift: { type: "boolean" } },
  positionals: ["id"],
  input: z.object({
    id: Id,
    with: Id.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
    lift: z.boolean().default(false),
  }),
  async run({ id, with: otherId, reason, lift }, context) {
    if (lift === (reason !== undefined)) throw new UsageFailure(WORDS.vetoHow);
    const api = await openApi(context, ["orders:edit"]);
    const body = { otherId, reason: reason ?? null };
    const { orderId } = await api.post(`/orders/${id}/veto`, body, z.object({ orderId: Id }));
    context.terminal.out(orderId);
  },
});
