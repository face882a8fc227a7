import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Resume a connection: what waited is made in turn. */
export const connectionResume = defineCommand({
  name: "connection resume",
  usage: "CONNECTION-ID [--reason TEXT]",
  summary: { zh: "恢复连接：等待的调用依次执行", en: "Resume a connection: what waited is made in turn" },
  options: { reason: { type: "string" } },
  positionals: ["connectionId"],
  input: z.object({ connectionId: Id, reason: z.string().trim().max(500).optional() }),
  async run({ connectionId, reason }, context) {
    const api = await openApi(context, ["connections:write"]);
    await api.post(`/connections/${connectionId}/resume`, reason ? { reason } : {}, z.looseObject({}));
    context.terminal.out(WORDS.connectionResumed[context.terminal.language]);
  },
});
