import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Ends an open run; what it asked of people is withdrawn. */
export const runCancel = defineCommand({
  name: "run cancel",
  usage: "ID --reason TEXT",
  summary: { zh: "取消一次还没结束的运行", en: "Cancel a run that has not ended" },
  options: { reason: { type: "string" } },
  positionals: ["id"],
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(500) }),
  async run({ id, reason }, context) {
    const api = await openApi(context, ["runs:write"]);
    await api.post(`/runs/${id}/cancel`, { reason }, z.looseObject({ runId: Id }));
    context.terminal.out(WORDS.runCancelled[context.terminal.language]);
  },
});
