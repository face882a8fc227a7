import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Hold every outside call. */
export const holdOn = defineCommand({
  name: "hold on",
  usage: "--reason TEXT",
  summary: { zh: "拦下全部对外调用", en: "Hold every outside call" },
  options: { reason: { type: "string" } },
  positionals: [],
  input: z.object({ reason: z.string().trim().min(1).max(500) }),
  async run({ reason }, context) {
    const api = await openApi(context, ["connections:write"]);
    await api.post("/hold", { on: true, reason }, z.looseObject({}));
    context.terminal.out(WORDS.holdOn[context.terminal.language]);
  },
});
