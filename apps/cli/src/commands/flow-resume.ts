import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Resume a flow: its runs go on in the order they came. */
export const flowResume = defineCommand({
  name: "flow resume",
  usage: "FLOW-ID [--reason TEXT]",
  summary: { zh: "恢复流程，运行按先后顺序继续", en: "Resume a flow: its runs go on in the order they came" },
  options: { reason: { type: "string" } },
  positionals: ["flowId"],
  input: z.object({ flowId: Id, reason: z.string().trim().min(1).max(500).optional() }),
  async run({ flowId, reason }, context) {
    const api = await openApi(context, ["runs:write"]);
    await api.post(`/flows/${flowId}/resume`, { reason }, z.looseObject({}));
    context.terminal.out(WORDS.flowResumed[context.terminal.language]);
  },
});
