import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Decides a request for a change that somebody else made, or takes one's own back. */
export const orderDecide = defineCommand({
  name: "order decide",
  usage: "REQUEST-ID apply|refuse|withdraw [--answer TEXT]",
  summary: { zh: "通过、驳回或撤回一条改单申请", en: "Apply, refuse or withdraw a request for a change" },
  options: { answer: { type: "string" } },
  positionals: ["requestId", "decision"],
  input: z.object({
    requestId: Id,
    decision: z.enum(["apply", "refuse", "withdraw"]),
    answer: z.string().trim().max(500).optional(),
  }),
  async run({ requestId, decision, answer }, context) {
    const api = await openApi(context, ["orders:edit"]);
    const told = await api.post(`/changes/${requestId}/decide`, { decision, answer }, z.object({ requestId: Id }));
    context.terminal.out(told.requestId);
  },
});
