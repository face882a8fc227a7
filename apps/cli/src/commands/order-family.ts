import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

const Told = z.looseObject({
  family: z.array(z.looseObject({ id: Id, orderNo: z.string(), state: z.string(), relation: z.string() })),
  candidates: z.array(Id),
});

/** Prints the orders that an order was split or merged from or into, and those it could be merged with. */
export const orderFamily = defineCommand({
  name: "order family",
  usage: "ID [--json]",
  summary: { zh: "查看拆单、合单的关联订单和可合并的订单", en: "Show what an order was split or merged from or into" },
  options: { json: { type: "boolean" } },
  positionals: ["id"],
  input: z.object({ id: Id, json: z.boolean().default(false) }),
  async run({ id, json }, { terminal, ...context }) {
    const api = await openApi({ terminal, ...context }, ["orders:read"]);
    const told = await api.get(`/orders/${id}/family`, Told);
    if (json) return terminal.out(JSON.stringify(told, null, 2));
    for (const { id: orderId, orderNo, state, relation } of told.family) {
      terminal.out([relation, orderId, orderNo, state].join("\t"));
    }
    for (const orderId of told.candidates) terminal.out(["candidate", orderId].join("\t"));
  },
});
