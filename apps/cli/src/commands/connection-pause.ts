import { Id } from "@orderloom/schema/ids";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Pause a connection: it takes no message and makes no call. */
export const connectionPause = defineCommand({
  name: "connection pause",
  usage: "CONNECTION-ID --reason TEXT",
  summary: {
    zh: "暂停连接：不接收消息，也不对外调用",
    en: "Pause a connection: it takes no message and makes no call",
  },
  options: { reason: { type: "string" } },
  positionals: ["connectionId"],
  input: z.object({ connectionId: Id, reason: z.string().trim().min(1).max(500) }),
  async run({ connectionId, reason }, context) {
    const api = await openApi(context, ["connections:write"]);
    await api.post(`/connections/${connectionId}/pause`, { reason }, z.looseObject({}));
    context.terminal.out(WORDS.connectionPaused[context.terminal.language]);
  },
});
