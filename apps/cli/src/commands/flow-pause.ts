import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Pause a flow: all its runs stop where they are. */
export const flowPause = defineCommand({
  name: "flow pause",
  usage: "FLOW-ID --reason TEXT",
  summary: { zh: "暂停流程：所有运行停在原处", en: "Pause a flow: all its runs stop where they are" },
  options: { reason: { type: "string" } },
  positionals: ["flowId"],
  input: z.object({ flowId: Id, reason: z.string().trim().min(1).max(500) }),
  async run({ flowId, reason }, context) {
    const api = await openApi(context, ["runs:write"]);
    await api.post(`/flows/${flowId}/pause`, { reason }, z.looseObject({}));
    context.terminal.out(WORDS.flowPaused[context.terminal.language]);
  },
});
