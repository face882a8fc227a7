import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

/** Let outside calls go: what waited is made in turn. */
export const holdOff = defineCommand({
  name: "hold off",
  usage: "[--reason TEXT]",
  summary: { zh: "放开对外调用：等待的依次执行", en: "Let outside calls go: what waited is made in turn" },
  options: { reason: { type: "string" } },
  positionals: [],
  input: z.object({ reason: z.string().trim().max(500).optional() }),
  async run({ reason }, context) {
    const api = await openApi(context, ["connections:write"]);
    await api.post("/hold", { on: false, ...(reason ? { reason } : {}) }, z.looseObject({}));
    context.terminal.out(WORDS.holdOff[context.terminal.language]);
  },
});
