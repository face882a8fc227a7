import { Id } from "@orderloom/schema/ids";
import { OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";

/** Says how many starts a flow missed in a period; with --count starts them and prints the job's id. */
export const flowBackfill = defineCommand({
  name: "flow backfill",
  usage:
    "FLOW-ID --node NODE --from TIME --to TIME [--shop ID,…] [--state STATE,…] [--count N --reason TEXT [--per-minute N]]",
  summary: {
    zh: "查看一段时间内漏掉的启动，带 --count 时补跑",
    en: "Tell how many starts were missed in a period; with --count, make up for them",
  },
  options: {
    node: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    shop: { type: "string" },
    state: { type: "string" },
    count: { type: "string" },
    "per-minute": { type: "string" },
    reason: { type: "string" },
  },
  positionals: ["flowId"],
  input: z.object({
    flowId: Id,
    node: z.string().min(1),
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    shop: commaList(Id),
    state: commaList(OrderState),
    count: z.coerce.number().int().positive().optional(),
    "per-minute": z.coerce.number().int().positive().optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  async run({ flowId, "per-minute": perMinute, shop: shopIds, state: states, ...wish }, context) {
    const api = await openApi(context, ["runs:write"]);
    const told = await api.post(`/flows/${flowId}/backfill`, { ...wish, shopIds, states, perMinute }, Told);
    context.terminal.out("jobId" in told ? told.jobId : String(told.count));
  },
});

/** Several words with commas between them; absent for all. */
function commaList<Word extends z.ZodType<string, string>>(word: Word) {
  const words = z.array(word).min(1);
  return z
    .string()
    .transform((text) => text.split(",").map((one) => one.trim()))
    .pipe(words)
    .optional();
}

const Told = z.union([z.object({ jobId: Id }), z.object({ count: z.int() })]);
