import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { orderOfNumber } from "../order-of-number.ts";
import { readJsonInput } from "../read-json-file.ts";

const WRITE = ["runs:write"] as const;
const READ_ORDERS = ["orders:read"] as const;

/** Starts a run of a flow by hand and prints its id. */
export const runStart = defineCommand({
  name: "run start",
  usage: "FLOW-ID [--input FILE|-] [--order ORDER-NO] [--key TEXT] [--json]",
  summary: {
    zh: "手动启动流程的一次运行，打印运行编号",
    en: "Start a run of a flow by hand and print its id",
  },
  options: {
    input: { type: "string" },
    order: { type: "string" },
    key: { type: "string" },
    json: { type: "boolean" },
  },
  positionals: ["flowId"],
  input: z.object({
    flowId: Id,
    input: z.string().min(1).optional(),
    order: z.string().min(1).optional(),
    key: z.string().min(1).max(200).optional(),
    json: z.boolean().default(false),
  }),
  async run({ flowId, input, order, key, json }, context) {
    const inputs = input === undefined ? {} : await readJsonInput(context.terminal, input);
    const scopes = order === undefined ? WRITE : [...WRITE, ...READ_ORDERS];
    const api = await openApi(context, scopes, key === undefined ? {} : { "idempotency-key": key });
    const orderId = order === undefined ? undefined : await orderOfNumber(api, { orderNo: order });
    const started = await api.post(`/flows/${flowId}/runs`, { inputs, orderId }, z.object({ runId: Id }));
    context.terminal.out(json ? JSON.stringify(started) : started.runId);
  },
});
