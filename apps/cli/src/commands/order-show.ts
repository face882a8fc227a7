import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { UsageFailure } from "../failure.ts";
import { orderOfNumber } from "../order-of-number.ts";
import { orderStory, ShownOrder } from "../order-story.ts";
import { WORDS } from "../words.ts";

/** Shows one order with its lines and its story; with --json as the API has it. */
export const orderShow = defineCommand({
  name: "order show",
  usage: "(ID | --no ORDER-NO | --external-no CHANNEL-NO) [--json]",
  summary: { zh: "查看一个订单和它的经过", en: "Show an order and its story" },
  options: { no: { type: "string" }, "external-no": { type: "string" }, json: { type: "boolean" } },
  positionals: ["id"],
  input: z.object({
    id: Id.optional(),
    no: z.string().min(1).optional(),
    "external-no": z.string().min(1).optional(),
    json: z.boolean().default(false),
  }),
  async run({ id, no, "external-no": externalNo, json }, context) {
    if ([id, no, externalNo].filter((name) => name !== undefined).length !== 1)
      throw new UsageFailure(WORDS.orderUnnamed);
    const api = await openApi(context, ["orders:read"]);
    const orderId = id ?? (await orderOfNumber(api, { orderNo: no, externalNo }));
    const shown = await api.get(`/orders/${orderId}`, ShownOrder);
    context.terminal.out(json ? JSON.stringify(shown, null, 2) : orderStory(shown, context.terminal.language));
  },
});
